(() => {
  const { $, $$, say } = P;
  const figs = P.data().figures, extra = P.extra();
  const marks = $$("article a.m"), rows = $$("#figs > tbody"), table = $("#figs"), card = $("#card");
  const text = $("article"), pane = $(".figs");
  const mark = n => document.getElementById("t" + n), row = n => document.getElementById("f" + n);
  const narrow = matchMedia("(max-width: 799px)");
  let now = 0, pinned = false, back = false, timer = 0, shown = rows;

  /* One tab stop for all marks, one for the rows, one for the outline. */
  const toMark = P.rove(marks);
  const links = rows.map(r => $("a", r)), sums = rows.map(r => $("summary", r));
  const toLink = P.rove(links), toSum = P.rove(sums);
  P.rove($$("nav a"));
  P.arrows($("nav ol"), () => $$("nav a"));
  P.arrows(table, e => shown.map(r => $(e.tagName === "SUMMARY" ? "summary" : "a", r)));
  if (narrow.matches) $("#outline").open = false;

  /* The words that the indicator and the bound were read from, lit where the
     browser can (CSS Custom Highlight API). */
  const light = n => {
    if (!globalThis.Highlight || !CSS.highlights) return;
    CSS.highlights.delete("words");
    const a = n && mark(n), spans = n && row(n).dataset.h;
    if (!a || !spans) return;
    const block = a.closest("p, h2, h3, h4, h5, h6, tr");
    const at = pos => {
      const walk = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      for (let t; (t = walk.nextNode());) { if (pos <= t.length) return [t, pos]; pos -= t.length; }
      return null;
    };
    const ranges = spans.split(" ").map(s => {
      const [from, to] = s.split("-").map(Number), a = at(from), b = at(to);
      if (!a || !b) return null;
      const r = new Range(); r.setStart(...a); r.setEnd(...b);
      return r;
    }).filter(Boolean);
    CSS.highlights.set("words", new Highlight(...ranges));
  };

  const pick = n => {
    if (n === now) return;
    for (const e of [mark(now), row(now)]) e?.classList.remove("on");
    now = n;
    for (const e of [mark(n), row(n)]) e?.classList.add("on");
    if (n) { toMark(mark(n)); toLink($("a", row(n))); toSum($("summary", row(n))); }
    light(n);
    keep();
  };

  /* Shows the row in the table's own pane, without moving the page. */
  const nearRow = n => {
    const r = row(n);
    if (!r || pane.scrollHeight <= pane.clientHeight + 1) return;
    const b = r.getBoundingClientRect(), p = pane.getBoundingClientRect();
    if (b.top < p.top + 40 || b.bottom > p.bottom) pane.scrollTop += b.top - p.top - p.height / 3;
  };
  const open = e => { for (let d = e?.closest("details"); d; d = d.parentElement.closest("details")) d.open = true; };
  const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches ? "instant" : "smooth";
  const toText = (n, focus) => {
    const a = mark(n);
    open(a);
    a.scrollIntoView({ block: "center", behavior: calm() });
    if (focus) a.focus({ preventScroll: true });
  };

  /* The card is what the row says of the figure, beside its mark. */
  const show = n => {
    const r = row(n), a = mark(n);
    if (!r || !a) return;
    clearTimeout(timer);
    const f = figs[n - 1];
    $("#card-title").textContent = n + " · " + (f.indicator || say("page.none"));
    $("#card-title").lang = "zh-Hans-CN";
    const k = document.createElement("small");
    k.textContent = $(".k", r).textContent;
    $(".big", card).replaceChildren($(".v", r).textContent + " ", k);
    const body = $(".body", card);
    body.replaceChildren($("q", r).cloneNode(true), ...$$("dl, h3", r).map(e => e.cloneNode(true)));
    body.lastElementChild.className = "why";
    $(".go", card).href = "#f" + n;
    card.dataset.n = n;
    P.shown?.(n);
    card.showPopover();
    card.scrollTop = 0;
    a.setAttribute("aria-details", "card");
    if (narrow.matches) { card.removeAttribute("style"); return; }
    card.style.maxHeight = "";
    const b = a.getClientRects()[0] ?? a.getBoundingClientRect(), w = card.offsetWidth;
    const below = innerHeight - b.bottom - 16, under = card.offsetHeight < below || below > b.top - 16;
    card.style.maxHeight = Math.max(160, under ? below : b.top - 16) + "px";
    const h = card.offsetHeight;
    card.style.left = scrollX + Math.max(8, Math.min(b.left - 24, document.documentElement.clientWidth - w - 8)) + "px";
    card.style.top = scrollY + (under ? b.bottom + 8 : b.top - h - 8) + "px";
  };
  const hide = () => {
    clearTimeout(timer);
    pinned = false;
    if (!card.matches(":popover-open")) return false;
    const inside = card.contains(document.activeElement);
    card.hidePopover();
    mark(card.dataset.n)?.removeAttribute("aria-details");
    if (inside) { back = true; mark(card.dataset.n)?.focus({ preventScroll: true }); back = false; }
    return true;
  };
  const later = (f, ms) => { clearTimeout(timer); timer = setTimeout(f, ms); };

  text.addEventListener("mouseover", e => {
    const a = e.target.closest(".m[data-n]");
    if (!a || pinned || narrow.matches || a.classList.contains("off")) return;
    later(() => { show(+a.dataset.n); light(+a.dataset.n); }, 200);
  });
  const away = () => { if (!pinned && !card.contains(document.activeElement)) later(() => { if (!document.activeElement?.matches?.(".m")) hide(); light(now); }, 250); };
  text.addEventListener("mouseout", e => { if (e.target.closest(".m[data-n]")) away(); });
  card.addEventListener("mouseenter", () => clearTimeout(timer));
  card.addEventListener("mouseleave", away);
  text.addEventListener("focusin", e => {
    const a = e.target.closest(".m[data-n]");
    if (!a || back) return;
    pick(+a.dataset.n); nearRow(now); show(now);
  });
  text.addEventListener("focusout", e => { if (!card.contains(e.relatedTarget)) later(() => { if (!pinned && !card.contains(document.activeElement)) hide(); }, 100); });
  text.addEventListener("click", e => {
    const a = e.target.closest(".m[data-n]");
    if (!a || e.ctrlKey || e.metaKey || e.shiftKey) return;
    e.preventDefault();
    const n = +a.dataset.n;
    pick(n);
    if (e.detail === 0) { hide(); toRow(n); return; } /* Enter */
    show(n); pinned = true; nearRow(n);
  });
  document.addEventListener("pointerdown", e => {
    if (pinned && !card.contains(e.target) && !e.target.closest(".m")) hide();
  });
  const toRow = n => {
    if (row(n).hidden) clear();
    hide();
    row(n).scrollIntoView({ block: "center", behavior: calm() });
    $("a", row(n)).focus({ preventScroll: true });
  };
  /* From a mark, Tab leads into its card, and from its ends back. */
  document.addEventListener("keydown", e => {
    if (e.key !== "Tab" || !card.matches(":popover-open")) return;
    const a = mark(card.dataset.n), stops = $$("button, a, input, select", card).filter(x => x.offsetParent);
    if (e.target === a && !e.shiftKey) { pinned = true; stops[0].focus(); e.preventDefault(); }
    else if (e.target === (e.shiftKey ? stops[0] : stops.at(-1))) { a.focus(); e.preventDefault(); }
  });

  table?.addEventListener("click", e => {
    const r = e.target.closest("tbody");
    if (!r || e.target.closest("summary, dl")) return;
    const n = +r.id.slice(1), a = e.target.closest("a");
    if (a) e.preventDefault();
    pick(n);
    toText(n, a && e.detail === 0);
    if (!a || e.detail !== 0) light(n);
  });
  table?.addEventListener("focusin", e => { const r = e.target.closest("tbody"); if (r) pick(+r.id.slice(1)); });
  for (const a of $$(".lead a")) a.addEventListener("click", e => {
    const n = +a.hash.slice(2);
    e.preventDefault(); pick(n); nearRow(n); toText(n, true);
  });
  $(".go", card).addEventListener("click", e => { e.preventDefault(); toRow(+card.dataset.n); });

  /* Filters: rows that are left out are hidden, their marks are plain text. */
  const form = $(".filter"), q = $("#q"), sort = $("#sort");
  const words = rows.map(r => r.textContent.toLowerCase());
  const key = { indicator: f => f.indicator_id || f.indicator, period: f => f.period, confidence: f => f.confidence };
  const wants = () => ({ q: q.value.trim().toLowerCase(), kind: form.elements.kind.value, main: $("#headline").checked, doubtful: $("#doubtful").checked, ind: ind });
  let ind = "";
  const filter = () => {
    const w = wants();
    const has = (f, i) => (!w.kind || f.kind === w.kind) && (!w.main || f.headline) && (!w.doubtful || f.doubts?.length) &&
      (!w.ind || f.indicator_id === w.ind || f.indicator === w.ind) && (!w.q || words[i].includes(w.q));
    const list = [];
    figs.forEach((f, i) => {
      const on = has(f, i);
      rows[i].hidden = !on;
      mark(i + 1)?.classList.toggle("off", !on);
      if (on) list.push(i);
    });
    const k = key[sort.value];
    if (k) list.sort((a, b) => { const x = k(figs[a]), y = k(figs[b]); return x < y ? -1 : x > y ? 1 : a - b; });
    const order = k || table?.dataset.sorted ? [...list, ...figs.keys().filter(i => rows[i].hidden)] : null;
    if (order) { if (!k) order.sort((a, b) => a - b); table.append(...order.map(i => rows[i])); table.dataset.sorted = sort.value; }
    shown = list.map(i => rows[i]);
    $("#count").textContent = say("page.shown", list.length, figs.length);
    const first = shown.includes(row(now)) ? row(now) : shown[0];
    if (first) { toLink($("a", first)); toSum($("summary", first)); }
  };
  const clear = () => { form.reset(); ind = ""; filter(); keep(); };
  form.addEventListener("input", () => { filter(); keep(); P.tell($("#count").textContent); });
  form.addEventListener("submit", e => e.preventDefault());

  const keep = () => {
    const w = wants();
    P.keep({ at: now ? "f" + now : "", kind: w.kind, ind, q: q.value.trim(), main: w.main ? "1" : "", doubtful: w.doubtful ? "1" : "", sort: sort.value });
  };
  P.restore(s => {
    form.elements.kind.value = s.kind ?? "";
    q.value = s.q ?? ""; sort.value = s.sort ?? ""; ind = s.ind ?? "";
    $("#headline").checked = s.main === "1"; $("#doubtful").checked = s.doubtful === "1";
    filter();
    const m = /^([ft])(\d+)$/.exec(s.at ?? "");
    if (m && row(m[2])) { pick(+m[2]); nearRow(now); toText(now); } else if (s.at) open(document.getElementById(s.at));
  });

  /* Keys. */
  const step = d => {
    const list = marks.filter(a => !a.classList.contains("off"));
    if (!list.length) return true;
    const i = list.indexOf(mark(now));
    const a = list[Math.max(0, Math.min(list.length - 1, i < 0 ? (d > 0 ? 0 : list.length - 1) : i + d))];
    toText(+a.dataset.n, true);
    return true;
  };
  P.step = step;
  P.now = () => now;
  P.key("j", () => step(1)); P.key("n", () => step(1));
  P.key("k", () => step(-1)); P.key("p", () => step(-1));
  P.key("/", () => { q.focus(); q.select(); return true; });
  P.key("t", () => {
    const kinds = ["", "target", "outcome"], i = kinds.indexOf(form.elements.kind.value);
    form.elements.kind.value = kinds[(i + 1) % 3];
    filter(); keep();
    P.tell([say("page.all"), say("page.target"), say("page.outcome")][(i + 1) % 3] + " " + $("#count").textContent);
    return true;
  });
  P.key("Escape", e => {
    if (hide()) return true;
    if (e.target === q && q.value) { clear(); return true; }
    if (document.activeElement !== document.body) { document.activeElement.blur(); return true; }
  });
  P.on("close", hide);

  /* What can be taken away. */
  const quote = n => $("q", row(n)).textContent;
  const tool = $("meta[name=generator]").content;
  const citation = n => {
    const f = figs[n - 1];
    return say("page.cite.figure", extra.cite, $(".path", row(n)).textContent, $(".place", row(n)).textContent, quote(n), f.indicator, $(".v", row(n)).textContent, tool);
  };
  P.on("copycite", () => P.copy(citation(+card.dataset.n)));
  P.on("copyvalue", () => P.copy(String(figs[card.dataset.n - 1].value ?? $(".v", row(card.dataset.n)).textContent)));
  P.on("copylink", () => P.copy(location.href.split("#")[0] + "#f" + card.dataset.n));
  P.on("cite", () => P.copy(now ? citation(now) : extra.cite + say("sep") + tool));
  P.on("json", () => P.save(extra.name + ".json", "application/json", $("#data").textContent));
  const columns = ["indicator", "indicator_id", "measure", "value", "value_max", "ratio", "unit", "bound", "force", "kind", "period", "basis", "base", "change_role", "text", "headline", "scope", "confidence", "doubts"];
  P.on("csv", () => P.save(extra.name + ".csv", "text/csv", P.csv([
    ["number", ...columns, "start", "end", "section_path", "line", "quote"],
    ...shown.map(r => {
      const n = +r.id.slice(1), f = figs[n - 1];
      const flat = c => c === "ratio" ? f.ratio?.join(":") : Array.isArray(f[c]) ? f[c].join(" ") : f[c];
      return [n, ...columns.map(flat), f.span.start, f.span.end, $(".path", r).textContent, $(".place", r).dataset.line, quote(n)];
    }),
  ])));

  /* Paper shows what is folded. */
  let folded = [];
  addEventListener("beforeprint", () => { folded = $$("article details:not([open])"); for (const d of folded) d.open = true; });
  addEventListener("afterprint", () => { for (const d of folded) d.open = false; });

  /* The outline says where the reader is. */
  const heads = $$("article [id^=s]"), nav = new Map($$("nav a").map(a => [a.hash.slice(1), a]));
  const see = new IntersectionObserver(list => {
    const at = list.filter(x => x.isIntersecting)[0];
    if (!at) return;
    $("nav [aria-current]")?.removeAttribute("aria-current");
    nav.get(at.target.id)?.setAttribute("aria-current", "true");
  }, { rootMargin: "0px 0px -70% 0px" });
  for (const h of heads) see.observe(h);
})();
