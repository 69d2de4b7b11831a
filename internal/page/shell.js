"use strict";
/* What the shell gives to the scripts of views:
   P.$, P.$$          querySelector, and querySelectorAll as an array
   P.data(), P.extra() the embedded JSON
   P.say(key, …)      words of the interface
   P.on(id, f)        answer a button of the tool bar, f(button)
   P.key(k, f)        answer a key, f(event), outside of fields for typing
   P.state(), P.keep(o) what the URL's hash says, and to say it there
   P.restore(f)       call f(state) now and whenever the hash changes
   P.rove(list, now)  one tab stop for many elements; returns a function that moves it
   P.arrows(box, f)   arrows, Home and End move in the elements f(from)
   P.copy(s), P.save(name, type, s), P.tell(s), P.csv(rows) */
const P = (() => {
  const $ = (s, in_ = document) => in_.querySelector(s);
  const $$ = (s, in_ = document) => [...in_.querySelectorAll(s)];
  const read = id => { const e = document.getElementById(id); return e ? JSON.parse(e.textContent) : null; };
  const once = f => { let v, done; return () => done ? v : (done = true, v = f()); };
  const words = read("words");
  const say = (key, ...args) => { let i = 0; return (words[key] ?? key).replace(/%[sd]/g, () => args[i++]); };
  const acts = {}, keys = {};
  const on = (id, f) => { acts[id] = f; };
  const key = (k, f) => { keys[k] = f; };
  const tell = s => { const e = $("#status"); e.textContent = ""; setTimeout(() => { e.textContent = s; }, 50); };

  const typing = e => e.matches?.("input:not([type=radio], [type=checkbox]), select, textarea, [contenteditable]");
  document.addEventListener("click", e => {
    const b = e.target.closest?.("[data-do]");
    if (b) acts[b.dataset.do]?.(b, e);
  });
  document.addEventListener("keydown", e => {
    if (e.ctrlKey || e.metaKey || e.altKey || e.isComposing || $("dialog[open]")) return;
    if (typing(e.target) && e.key !== "Escape") return;
    if (keys[e.key]?.(e) !== undefined) e.preventDefault();
  });
  key("?", () => { $("#help").showModal(); return true; });
  on("help", () => $("#help").showModal());

  const themes = ["auto", "light", "dark"];
  let theme = "auto";
  const store = (k, v) => { try { if (v === undefined) return localStorage.getItem(k); localStorage.setItem(k, v); } catch { return null; } };
  const show = () => {
    if (theme === "auto") delete document.documentElement.dataset.theme; else document.documentElement.dataset.theme = theme;
    $("[data-do=theme]").textContent = say("page.theme." + theme);
  };
  on("theme", () => { theme = themes[(themes.indexOf(theme) + 1) % 3]; store("govreport-theme", theme); show(); });
  if (themes.includes(store("govreport-theme"))) theme = store("govreport-theme");
  show();

  const state = () => {
    const h = location.hash.slice(1);
    return h.includes("=") ? Object.fromEntries(new URLSearchParams(h)) : h ? { at: h } : {};
  };
  const keep = o => {
    const has = Object.entries(o).filter(([, v]) => v);
    const h = has.length === 1 && o.at ? encodeURI(o.at) : String(new URLSearchParams(has));
    history.replaceState(null, "", h ? "#" + h : location.pathname + location.search);
  };
  const restore = f => { addEventListener("hashchange", () => f(state())); f(state()); };

  const rove = (list, now) => {
    let at;
    const to = e => { if (at) at.tabIndex = -1; at = e; if (at) at.tabIndex = 0; };
    for (const e of list) { e.tabIndex = -1; e.addEventListener("focus", () => to(e)); }
    to(now ?? list[0]);
    return to;
  };

  const arrows = (box, list) => box?.addEventListener("keydown", e => {
    const l = list(e.target), i = l.indexOf(e.target);
    const to = { ArrowDown: i + 1, ArrowUp: i - 1, Home: 0, End: l.length - 1 }[e.key];
    if (i < 0 || to === undefined) return;
    l[Math.max(0, Math.min(l.length - 1, to))]?.focus();
    e.preventDefault();
  });

  const copy = async s => {
    try { await navigator.clipboard.writeText(s); } catch {
      const t = Object.assign(document.createElement("textarea"), { value: s });
      ($("dialog[open]") ?? document.body).append(t);
      t.select(); document.execCommand("copy"); t.remove();
    }
    tell(say("page.copied"));
  };
  const save = (name, type, s) => {
    const a = document.createElement("a");
    a.href = URL.createObjectURL(new Blob([s], { type }));
    a.download = name;
    a.click();
    setTimeout(() => URL.revokeObjectURL(a.href), 1e4);
    tell(say("page.saved", name));
  };
  /* RFC 4180 for a spreadsheet; what it would take for a formula gets an apostrophe. */
  const cell = v => {
    let s = String(v ?? "");
    if (/^[=+\-@\t\r]/.test(s) && isNaN(Number(s))) s = "'" + s;
    return /[",\r\n]/.test(s) ? '"' + s.replaceAll('"', '""') + '"' : s;
  };
  const csv = rows => "\ufeff" + rows.map(r => r.map(cell).join(",") + "\r\n").join("");

  for (const e of $$(".js")) e.hidden = false;
  const bar = $$(".bar button"), move = rove(bar);
  $(".bar").addEventListener("keydown", e => {
    const d = { ArrowRight: 1, ArrowLeft: -1 }[e.key], i = bar.indexOf(e.target);
    if (d && i >= 0) { const b = bar[(i + d + bar.length) % bar.length]; move(b); b.focus(); e.preventDefault(); }
  });
  return { $, $$, data: once(() => read("data")), extra: once(() => read("extra")), say, on, key, state, keep, restore, rove, arrows, copy, save, tell, csv, store };
})();
