{
  const drop = P.$("#drop"), file = P.$("#file"), q = P.$("#q");
  P.key("/", () => { q.focus(); q.select(); return true; });
  const files = e => [...(e.dataTransfer?.types ?? [])].includes("Files");
  addEventListener("dragover", e => { if (files(e)) { e.preventDefault(); drop.classList.add("over"); } });
  addEventListener("dragleave", e => { if (!e.relatedTarget) drop.classList.remove("over"); });
  addEventListener("drop", e => {
    if (!files(e)) return;
    e.preventDefault(); drop.classList.remove("over");
    if (e.dataTransfer.files.length) { file.files = e.dataTransfer.files; drop.requestSubmit(); }
  });
}
