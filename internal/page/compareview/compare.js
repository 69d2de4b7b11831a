{
  const rows = P.$$(".row"), home = new Map(rows.map(r => [r, r.parentNode]));
  const sort = P.$("#sort"), q = P.$("#q"), sorted = P.$("#sorted"), groups = P.$("#groups");
  const kind = { met: "reached", exceeded: "reached", missed: "missed", open: "open" };
  const picked = () => P.$("[name=v]:checked")?.value ?? "";
  const gap = r => r.dataset.gap === "" ? null : Number(r.dataset.gap);
  const show = () => {
    const v = picked(), words = q.value.trim().toLowerCase();
    let n = 0;
    for (const r of rows) {
      r.hidden = !(!v || kind[r.dataset.v] === v) || !(!words || r.dataset.q.includes(words));
      if (!r.hidden) n++;
    }
    const way = sort.value, list = P.$("ol", sorted);
    if (way) {
      const by = (a, b) => { const x = gap(a), y = gap(b); return x === null ? (y === null ? 0 : 1) : y === null ? -1 : way === "worst" ? x - y : y - x; };
      list.append(...[...rows].sort(by));
    } else if (!sorted.hidden) for (const r of rows) home.get(r).append(r);
    sorted.hidden = !way; groups.hidden = !!way;
    for (const g of P.$$(".group")) g.hidden = !P.$$(".row", g).some(r => !r.hidden);
    P.$("#count").textContent = P.say("cv.shown", n, rows.length);
  };
  const change = () => { show(); P.keep({ v: picked(), sort: sort.value, q: q.value }); };
  if (rows.length) {
    P.$(".filter").addEventListener("submit", e => e.preventDefault());
    P.$(".filter").addEventListener("input", change);
    show();
    P.restore(s => {
      if (s.at) {
        const t = document.getElementById(s.at);
        if (t?.closest(".row")?.hidden) { P.$("[name=v]").checked = true; q.value = ""; show(); }
        t?.scrollIntoView();
        return;
      }
      (P.$(`[name=v][value="${CSS.escape(s.v ?? "")}"]`) ?? P.$("[name=v]")).checked = true;
      sort.value = ["worst", "best"].includes(s.sort) ? s.sort : ""; q.value = s.q ?? "";
      show();
    });
    const move = P.rove(rows);
    const step = d => () => {
      const l = P.$$(".row").filter(r => !r.hidden && r.offsetParent), i = l.findIndex(r => r.contains(document.activeElement));
      const to = l[i < 0 ? (d > 0 ? 0 : l.length - 1) : Math.max(0, Math.min(l.length - 1, i + d))];
      if (to) { move(to); to.focus(); to.scrollIntoView({ block: "nearest" }); }
      return true;
    };
    P.key("j", step(1)); P.key("k", step(-1)); P.key("n", step(1)); P.key("p", step(-1));
    P.key("/", () => { q.focus(); return true; });
    P.key("Enter", e => { if (e.target.matches(".row")) { const d = P.$("details", e.target); d.open = !d.open; return true; } });
    P.key("Escape", () => { if (document.activeElement === q) { q.value = ""; change(); q.blur(); return true; } });
  }
  P.on("json", () => P.save("compare.json", "application/json", JSON.stringify(P.data(), null, 2)));
  P.on("csv", () => {
    const f = x => x ? [x.value, x.value_max, x.unit, x.bound] : ["", "", "", ""];
    const head = ["indicator", "indicator_id", "period", "headline", "target", "target_max", "target_unit", "target_bound", "outcome", "outcome_max", "outcome_unit", "outcome_bound", "verdict", "possible", "reason", "difference", "difference_unit", "target_quote", "target_line", "outcome_quote", "outcome_line"];
    const shown = new Set(rows.filter(r => !r.hidden).map(r => Number(r.id.slice(1)) - 1));
    P.save("compare.csv", "text/csv", P.csv([head, ...P.data().filter((_, i) => shown.has(i)).map(c => [c.indicator, c.indicator_id, c.period, c.headline, ...f(c.target), ...f(c.outcome), c.verdict, c.possible ?? false, c.reason.code, c.difference, c.difference_unit, c.target_quote, c.target_line, c.outcome_quote, c.outcome_line])]));
  });
}
