{
  const D = P.data(), at = new Map(), col = Object.fromEntries(D.columns.map((c, i) => [c, i]));
  for (const c of D.cells) at.set(c.slice(0, 4).join(), c);
  const get = (c, f) => c?.[col[f]] ?? "";
  const W = 34, H = 20, TOP = 22, n = D.years[1] - D.years[0] + 1;
  const svg = (k, s) => P.$(k, s);
  const charts = P.$$(".heat").map(box => ({ box, s: +box.dataset.s, role: +box.dataset.role, rows: P.$$("g.r", box), names: P.$$(".names text", box), cells: svg(".cells", box), cur: svg(".cur", box), read: box.parentNode.querySelector(".read"), order: D.regions.map((_, i) => i), x: null, y: null }));

  const figure = (s, c) => {
    const { size, show } = D.series[s], unit = get(c, "unit"), v = f => Number((get(c, f) / (unit ? 1 : size)).toFixed(4));
    return v("value") + (get(c, "value_max") === "" ? "" : "–" + v("value_max")) + (unit || show) + (get(c, "bound") ? P.say("sep") + P.say("e.bound." + get(c, "bound")) : "");
  };
  const tell = ch => {
    const r = ch.order[ch.y], year = D.years[0] + ch.x, c = at.get([ch.s, r, year, ch.role].join());
    const e = ch.read, role = P.say(ch.role ? "outcome" : "target"), reason = get(c, "reason") || (c ? "" : "no-report");
    const words = reason ? D.reasons[reason] : figure(ch.s, c);
    e.replaceChildren();
    const add = (tag, s) => { if (s) { const x = document.createElement(tag); x.textContent = s; e.append(x, " "); } };
    add("b", D.regions[r].name + " " + year); add("span", role + (P.say("sep")) + words);
    if (get(c, "quote")) { if (reason) add("small", P.say("pv.near")); add("q", "“" + get(c, "quote") + "”"); P.$("q", e).lang = "zh-Hans-CN"; }
    const f = D.files[get(c, "file")];
    if (f) add("small", f + (get(c, "line") ? P.say("sep") + P.say("pv.line", get(c, "line")) : ""));
    if (get(c, "flags")) add("small", P.say("pv.flags") + get(c, "flags"));
    e.hidden = false;
    return e.textContent;
  };
  const put = (ch, x, y, aloud) => {
    ch.x = Math.max(0, Math.min(n - 1, x)); ch.y = Math.max(0, Math.min(ch.order.length - 1, y));
    ch.cur.setAttribute("x", ch.x * W); ch.cur.setAttribute("y", TOP + ch.y * H); ch.cur.setAttribute("visibility", "visible");
    const s = tell(ch);
    if (aloud) {
      P.tell(s);
      const left = ch.x * W - ch.box.scrollLeft, wide = ch.box.clientWidth - P.$(".names", ch.box).clientWidth - W;
      if (left < 0 || left > wide) ch.box.scrollLeft = ch.x * W - wide / 2;
      const b = ch.cur.getBoundingClientRect();
      if (b.top < 60 || b.bottom > innerHeight - 80) scrollBy(0, b.top - innerHeight / 2);
      P.keep({ ind: D.series[ch.s].id, cell: D.regions[ch.order[ch.y]].name + "," + (D.years[0] + ch.x), role: ch.role || "", order: P.$("#order").value });
    }
  };
  for (const ch of charts) ch.box.scrollLeft = 1e5;
  const off = ch => { ch.cur.setAttribute("visibility", "hidden"); ch.read.hidden = true; };
  for (const ch of charts) {
    const here = e => { const b = ch.cells.getBoundingClientRect(), x = Math.floor((e.clientX - b.left) / W), y = Math.floor((e.clientY - b.top - TOP) / H); return x >= 0 && x < n && y >= 0 && y < ch.order.length ? [x, y] : null; };
    ch.cells.addEventListener("pointermove", e => { const p = here(e); if (p) put(ch, ...p); });
    ch.cells.addEventListener("click", e => { const p = here(e); if (p) { ch.box.focus({ preventScroll: true }); put(ch, ...p, true); } });
    ch.box.addEventListener("pointerleave", () => { if (document.activeElement !== ch.box) off(ch); });
    ch.box.addEventListener("focus", () => { if (ch.box.matches(":focus-visible")) put(ch, ch.x ?? n - 1, ch.y ?? 0); });
    ch.box.addEventListener("blur", () => off(ch));
    ch.box.addEventListener("keydown", e => {
      if (e.ctrlKey || e.metaKey || e.altKey) return;
      const x = ch.x ?? n - 1, y = ch.y ?? 0;
      const to = { ArrowLeft: [x - 1, y], ArrowRight: [x + 1, y], ArrowUp: [x, y - 1], ArrowDown: [x, y + 1], Home: [0, y], End: [n - 1, y], PageUp: [x, 0], PageDown: [x, ch.order.length - 1] }[e.key];
      if (to) { put(ch, ...to, true); e.preventDefault(); }
      else if (e.key === "Escape") { off(ch); P.tell(""); e.preventDefault(); }
    });
  }
  const arrange = way => {
    for (const ch of charts) {
      const key = r => {
        const v = [];
        for (let y = D.years[0]; y <= D.years[1]; y++) { const s = get(at.get([ch.s, r, y, ch.role].join()), "value"); if (s !== "") v.push(Number(s)); }
        return v.length ? (way === "last" ? v.at(-1) : v.reduce((a, b) => a + b) / v.length) : -Infinity;
      };
      ch.order = D.regions.map((_, i) => i);
      if (way) { const k = ch.order.map(key); ch.order.sort((a, b) => k[b] - k[a] || a - b); }
      ch.order.forEach((r, i) => { ch.rows[r].setAttribute("transform", `translate(0 ${TOP + i * H})`); ch.names[r].setAttribute("y", TOP + i * H + 14.5); });
      off(ch);
    }
  };
  const order = P.$("#order");
  order.addEventListener("change", () => { arrange(order.value); P.keep({ order: order.value }); });
  P.restore(s => {
    const way = ["last", "mean"].includes(s.order) ? s.order : "";
    if (way !== order.value) { order.value = way; arrange(way); }
    if (!s.ind) return;
    const i = D.series.findIndex(x => x.id === s.ind), ch = charts.find(c => c.s === i && c.role === (+s.role || 0));
    if (!ch) return;
    const [name, year] = (s.cell ?? "").split(","), r = D.regions.findIndex(x => x.name === name);
    document.getElementById("s-" + s.ind)?.scrollIntoView();
    if (r >= 0) put(ch, year - D.years[0], ch.order.indexOf(r));
  });

  P.on("json", () => P.save("panel.json", "application/json", JSON.stringify(D)));
  P.on("csv", () => P.save("panel.csv", "text/csv", P.csv([
    ["indicator_id", "indicator", "region", "region_code", "year", "role", "value", "value_max", "unit", "bound", "reason", "quote", "file", "line", "flags"],
    ...D.cells.map(c => { const s = D.series[c[0]], r = D.regions[c[1]]; return [s.id, s.name, r.name, r.code, c[2], c[3] ? "outcome" : "target", get(c, "value"), get(c, "value_max"), get(c, "value") === "" ? "" : get(c, "unit") || s.unit, get(c, "value") === "" ? "" : get(c, "bound") || "exact", get(c, "reason"), get(c, "quote"), D.files[get(c, "file")] ?? "", get(c, "line"), get(c, "flags")]; })])));
  P.on("dta", async () => {
    const z = Uint8Array.from(atob(P.extra().dta), c => c.charCodeAt(0));
    P.save("panel.dta", "application/x-stata-dta", await new Response(new Blob([z]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer());
  });
}
