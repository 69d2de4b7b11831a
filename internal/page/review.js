(() => {
  const { $, $$, say } = P;
  const data = P.data(), figs = data.figures, sha = data.source.sha256;
  const store = "govreport-review-" + sha, card = $("#card"), form = $("#judge");
  const field = $("#field"), who = $("#who");
  let state = {};
  try { state = JSON.parse(P.store(store)) ?? {}; } catch { state = {}; }
  who.value = P.store("govreport-who") ?? "";
  who.addEventListener("input", () => P.store("govreport-who", who.value));

  const old = f => String(f[field.value] ?? "");
  const show = () => {
    const all = Object.values(state), count = v => all.filter(s => s.v === v).length;
    $("#progress").textContent = say("page.review.progress", all.filter(s => s.v).length, figs.length, count("y"), count("n"), count("e"));
    figs.forEach((_, i) => {
      const s = state[i + 1], r = document.getElementById("f" + (i + 1));
      if (s?.v) r.dataset.v = s.v; else delete r.dataset.v;
    });
    P.store(store, JSON.stringify(state));
  };
  const fill = n => {
    const s = state[n] ?? {};
    for (const b of $$("[data-do]", form)) b.setAttribute("aria-pressed", String(b.dataset.do === s.v));
    $("#fix").hidden = s.v !== "n";
    field.value = s.field ?? "value";
    $("#old").textContent = old(figs[n - 1]);
    $("#new").value = s.new ?? "";
    $("#new").disabled = field.value === "drop";
    $("#reason").value = s.reason ?? "";
    $("#note").value = s.note ?? "";
  };
  P.shown = fill;
  const at = () => card.matches(":popover-open") ? +card.dataset.n : P.now();
  const judge = v => {
    const n = at();
    if (!n) { P.step(1); return true; }
    state[n] = { ...state[n], v };
    if (v === "n") state[n] = { field: "value", ...state[n] };
    show(); fill(n);
    if (v === "n") $("#new").focus(); else P.step(1);
    return true;
  };
  for (const v of ["y", "n", "e"]) { P.key(v, () => judge(v)); P.on(v, () => judge(v)); }
  form.addEventListener("input", () => {
    const n = at();
    state[n] = { ...state[n], field: field.value, new: $("#new").value, reason: $("#reason").value, note: $("#note").value };
    $("#old").textContent = old(figs[n - 1]);
    $("#new").disabled = field.value === "drop";
    show();
  });
  form.addEventListener("submit", e => { e.preventDefault(); P.step(1); });

  /* The form that panel --corrections reads. */
  P.on("corrections", () => {
    const list = Object.entries(state).filter(([, s]) => s.v === "n" && (s.field === "drop" || s.new));
    if (list.length && !who.value.trim()) { P.tell(say("page.review.who")); who.focus(); return; }
    P.save("corrections.csv", "text/csv", P.csv([["sha256", "span", "field", "old", "new", "who", "why"], ...list.map(([n, s]) => {
      const f = figs[n - 1];
      return [sha, f.span.start + "-" + f.span.end, s.field, s.field === "drop" ? "" : String(f[s.field] ?? ""), s.field === "drop" ? "" : s.new, who.value.trim(), [s.reason, s.note].filter(Boolean).join("；") || "—"];
    })]));
  });
  show();
})();
