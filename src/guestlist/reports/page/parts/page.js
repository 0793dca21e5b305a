(async () => {
  const byId = (id) => document.getElementById(id);
  const PAGE = 100;
  const [RECORDS, NAME, ORG, EMAILS, VERDICT, RULE, KIND, TIE, LAST, LINK, REASON] = Array(11).keys();
  const SIGN = ["✕", "?", "✓"];

  const inflate = async (text) => {
    const bytes = Uint8Array.from(atob(text.trim()), (letter) => letter.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
    return JSON.parse(await new Response(stream).text());
  };
  let book;
  try {
    book = await inflate(byId("island").textContent);
  } catch {
    return; /* an old browser: the page stays as it is without script */
  }
  const { people, rules, verdicts, kinds, ties, words, files } = book;
  const digits = new Intl.NumberFormat(book.language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const whole = new Intl.NumberFormat(book.language);
  const days = new Intl.DateTimeFormat(book.language, { dateStyle: "medium", timeZone: "UTC" });
  const months = new Intl.DateTimeFormat(book.language, { month: "long", year: "numeric", timeZone: "UTC" });
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, key) => values[key]);
  const dated = (last) => !last ? "" : (last.length > 7 ? days : months).format(new Date(last.length > 7 ? last : `${last}-01`));
  const called = (row) => row[NAME] || row[EMAILS] || words.none;
  const record = (row, n = 0, short = 0) => {
    const [file, position] = row[RECORDS].split(" ")[n].split("#");
    return `${files[file][short]}#${position}`;
  };

  const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  let sought; /* folded texts, made at the first search */
  const decisions = new Map(), chunks = new Map();
  let shown = people.map((_, index) => index), page = 0, sort = { column: -1, up: true }, isSaved = true;

  const choices = (select, options) => {
    for (const [value, text] of options) {
      const option = make("option", text);
      option.value = value;
      select.append(option);
    }
  };
  const counted = (column, names) => {
    const counts = names.map(() => 0);
    for (const row of people) counts[row[column]] += 1;
    return [["", words.all], ...counts.map((count, n) => [String(n), `${names[n][1]} (${whole.format(count)})`, count])
      .filter((each) => each[2])];
  };
  for (const [id, column, names] of [["verdict", VERDICT, verdicts], ["rule", RULE, rules], ["kind", KIND, kinds], ["tie", TIE, ties]])
    choices(byId(id), counted(column, names));

  const decide = (index, decision, note) => {
    if (decision || note) decisions.set(index, { decision, note });
    else decisions.delete(index);
    isSaved = decisions.size === 0;
    told();
  };
  const told = () => {
    byId("tray").hidden = decisions.size === 0;
    byId("decided").textContent = fill(isSaved ? words.saved : words.decided, { n: whole.format(decisions.size) });
  };

  const detailOf = async (index) => {
    const row = people[index], number = Math.floor(index / book.chunk);
    if (!chunks.has(number)) chunks.set(number, inflate(document.querySelectorAll("script.chunk")[number].textContent));
    const blocks = (await chunks.get(number))[index % book.chunk];
    const tr = make("tr", undefined, "detail"), td = make("td"), grid = make("div", undefined, "evidence");
    tr.setAttribute("role", "row");
    td.setAttribute("role", "cell");
    td.colSpan = 5;
    for (const block of blocks) grid.append(evidenceBlock(block, words, digits));
    const about = make("div", undefined, "about"), all = row[RECORDS].split(" ").map((_, n) => record(row, n, 1));
    if (rules[row[RULE]][2]) about.append(make("h3", words.flip), make("p", rules[row[RULE]][2]));
    if (row[EMAILS]) about.append(make("h3", words.addresses), make("p", row[EMAILS].replaceAll(" ", ", ")));
    about.append(make("h3", words.records), make("p", all.join(", ")));
    const label = make("label", words.note, "note"), note = make("input");
    note.type = "text";
    note.maxLength = 200;
    note.value = decisions.get(index)?.note || "";
    note.addEventListener("input", () => decide(index, decisions.get(index)?.decision || "", note.value));
    label.append(note);
    about.append(label);
    grid.append(about);
    td.append(grid);
    tr.append(td);
    return tr;
  };

  const cell = (...parts) => {
    const td = make("td");
    td.setAttribute("role", "cell");
    td.append(...parts);
    return td;
  };
  const choiceOf = (index, tr) => {
    const row = people[index], select = make("select"), more = make("optgroup");
    select.setAttribute("aria-label", fill(words.decision, { name: called(row) }));
    choices(select, [["", words.judged], ["invite", words.invite], ["ask", words.ask], ["skip", words.skip]]);
    more.label = words.know;
    if (row[LINK]) choices(more, ["same", "different"].map((key) => [key, fill(words[key], { name: row[LINK] })]));
    choices(more, ["remembers", "forgot"].map((key) => [key, words[key]]));
    select.append(more);
    const show = () => {
      select.value = decisions.get(index)?.decision || "";
      tr.classList.toggle("decided", select.value !== "");
    };
    select.addEventListener("change", () => {
      decide(index, select.value, decisions.get(index)?.note || "");
      show();
    });
    show();
    return select;
  };
  const KEYS = { i: "invite", a: "ask", s: "skip", 0: "" };
  const rowOf = (index) => {
    const row = people[index], tr = make("tr"), open = make("button", undefined, "plain"), badge = make("span", `${SIGN[row[VERDICT]]} ${verdicts[row[VERDICT]][1]}`, `badge ${verdicts[row[VERDICT]][0]}`);
    tr.setAttribute("role", "row");
    open.type = "button";
    open.setAttribute("aria-expanded", "false");
    open.append(make("bdi", called(row)));
    const select = choiceOf(index, tr);
    open.addEventListener("click", async () => {
      const isOpen = open.getAttribute("aria-expanded") === "true";
      open.setAttribute("aria-expanded", String(!isOpen));
      if (isOpen) tr.nextSibling.remove();
      else tr.after(await detailOf(index));
    });
    open.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      const names = [...byId("rows").querySelectorAll("button.plain")], at = names.indexOf(open);
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        names[at + (event.key === "ArrowDown" ? 1 : -1)]?.focus();
        event.preventDefault();
      } else if (event.key.toLowerCase() in KEYS) {
        select.value = KEYS[event.key.toLowerCase()];
        select.dispatchEvent(new Event("change"));
        byId("status").textContent = select.selectedOptions[0].textContent;
      }
    });
    const who = [open], why = [make("span", rules[row[RULE]][3])];
    if (row[ORG]) who.push(make("span", row[ORG], "firm"));
    if (row[REASON]) why.push(make("span", row[REASON], "why"));
    tr.append(cell(...who), cell(badge), cell(...why), cell(dated(row[LAST])), cell(select));
    return tr;
  };

  const draw = () => {
    const pages = Math.max(1, Math.ceil(shown.length / PAGE));
    page = Math.min(Math.max(page, 0), pages - 1);
    byId("rows").replaceChildren(...shown.slice(page * PAGE, (page + 1) * PAGE).map(rowOf));
    const count = fill(words.count, { shown: whole.format(shown.length), all: whole.format(people.length) });
    byId("count").textContent = shown.length ? count : words.nobody;
    byId("status").textContent = byId("count").textContent;
    byId("where").textContent = fill(words.page, { n: whole.format(page + 1), pages: whole.format(pages) });
    byId("back").disabled = page === 0;
    byId("next").disabled = page === pages - 1;
  };
  const select = () => {
    const parts = folded(byId("search").value).split(/\s+/).filter(Boolean);
    const wanted = [[VERDICT, "verdict"], [RULE, "rule"], [KIND, "kind"], [TIE, "tie"]]
      .map(([column, id]) => [column, byId(id).value]).filter(([, value]) => value).map(([column, value]) => [column, Number(value)]);
    if (parts.length) sought ??= people.map((row) => folded(`${row[NAME]} ${row[ORG]} ${row[EMAILS]}`));
    shown = [];
    people.forEach((row, index) => {
      if (wanted.every(([column, value]) => row[column] === value) && parts.every((part) => sought[index].includes(part))) shown.push(index);
    });
    if (sort.column >= 0) {
      const text = { [RULE]: (row) => rules[row[RULE]][1], [VERDICT]: (row) => String(row[VERDICT]) }[sort.column] || ((row) => row[sort.column]);
      const compare = new Intl.Collator(book.language, { numeric: true }).compare;
      shown.sort((a, b) => (sort.up ? 1 : -1) * compare(text(people[a]), text(people[b])) || a - b);
    }
    page = 0;
    draw();
  };
  const wait = (work, pause) => {
    let timer;
    return () => { clearTimeout(timer); timer = setTimeout(work, pause); };
  };

  byId("search").addEventListener("input", wait(select, 80));
  for (const id of ["verdict", "rule", "kind", "tie"]) byId(id).addEventListener("input", select);
  byId("filters").addEventListener("submit", (event) => { event.preventDefault(); select(); });
  byId("clear").addEventListener("click", () => { byId("filters").reset(); select(); });
  byId("back").addEventListener("click", () => { page -= 1; draw(); });
  byId("next").addEventListener("click", () => { page += 1; draw(); });
  const sortable = { "sort-name": NAME, "sort-verdict": VERDICT, "sort-rule": RULE, "sort-last": LAST };
  for (const [id, column] of Object.entries(sortable))
    byId(id).addEventListener("click", () => {
      sort = { column, up: sort.column === column ? !sort.up : true };
      for (const other of Object.keys(sortable)) byId(other).closest("th").removeAttribute("aria-sort");
      byId(id).closest("th").setAttribute("aria-sort", sort.up ? "ascending" : "descending");
      select();
    });
  for (const link of document.querySelectorAll("a[data-rule]"))
    link.addEventListener("click", (event) => {
      event.preventDefault();
      byId("filters").reset();
      byId("rule").value = String(rules.findIndex((rule) => rule[0] === link.dataset.rule));
      byId("verdict").value = String(verdicts.findIndex((verdict) => verdict[0] === link.dataset.verdict));
      select();
      byId("people").scrollIntoView();
      byId("rows").querySelector("button")?.focus({ preventScroll: true });
    });
  byId("download").addEventListener("click", () => {
    const quote = (text) => `"${String(text).replaceAll('"', '""')}"`;
    const lines = ["record_id,old,new,note"];
    for (const [index, { decision, note }] of [...decisions].sort((a, b) => a[0] - b[0]))
      lines.push([record(people[index]), verdicts[people[index][VERDICT]][0], decision, note].map(quote).join(","));
    const link = make("a");
    link.href = URL.createObjectURL(new Blob(["\ufeff" + lines.join("\r\n") + "\r\n"], { type: "text/csv" }));
    link.download = "decisions.csv";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    isSaved = true;
    told();
  });
  addEventListener("beforeunload", (event) => { if (!isSaved) event.preventDefault(); });

  document.documentElement.classList.add("is-live");
  byId("live").hidden = false;
  draw();
})();
