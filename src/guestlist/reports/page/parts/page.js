"use strict";
(async () => {
  const byId = (id) => document.getElementById(id);
  const PAGE = 100;
  const [RECORD, NAME, ORG, EMAILS, RECORDS, VERDICT, RULE, KIND, TIE, LAST, REASON, PARTS] = Array(12).keys();
  const MARK = { skip: "✕ skip", ask: "? ask", invite: "✓ invite" };
  const SVG = "http://www.w3.org/2000/svg";

  const inflate = async (text) => {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
    return JSON.parse(await new Response(stream).text());
  };
  let book;
  try {
    book = await inflate(byId("island").textContent.trim());
  } catch (error) {
    byId("count").textContent = "This browser cannot open the full list; ledger.csv has everybody.";
    return;
  }

  const people = book.people, rules = book.rules;
  const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const sought = people.map((row) => folded([row[NAME], row[ORG], row[EMAILS], row[RECORDS]].join(" ")));
  const decisions = new Map();
  let shown = people.map((_, index) => index), page = 0, sort = { column: -1, up: true }, saved = true;

  const make = (tag, text, className) => {
    const node = document.createElement(tag);
    if (text !== undefined) node.textContent = text;
    if (className) node.className = className;
    return node;
  };
  const fill = (id, values) => {
    for (const [value, text] of values) {
      const option = make("option", text);
      option.value = value;
      byId(id).append(option);
    }
  };
  const counted = (column) => {
    const counts = new Map();
    for (const row of people) counts.set(row[column], (counts.get(row[column]) || 0) + 1);
    return [...counts].sort((a, b) => b[1] - a[1]);
  };
  fill("rule", counted(RULE).map(([index, count]) => [String(index), `${rules[index][1]} (${count})`]));
  fill("kind", counted(KIND).map(([kind, count]) => [kind, `${kind} (${count})`]));
  fill("tie", counted(TIE).map(([tie, count]) => [tie, `${tie} (${count})`]));

  const bar = (weight, longest) => {
    const svg = document.createElementNS(SVG, "svg");
    svg.setAttribute("viewBox", "0 0 200 6");
    svg.setAttribute("aria-hidden", "true");
    const box = document.createElementNS(SVG, "rect"), width = Math.max(1, (100 * Math.abs(weight)) / longest);
    box.setAttribute("x", weight < 0 ? 100 - width : 100);
    box.setAttribute("width", width);
    box.setAttribute("height", 6);
    box.setAttribute("class", weight < 0 ? "fill-extra" : "fill-soft");
    svg.append(box);
    return svg;
  };

  const detailOf = (index) => {
    const row = people[index], tr = make("tr", undefined, "detail"), td = make("td"), grid = make("div", undefined, "evidence");
    td.colSpan = 6;
    for (const [title, parts] of row[PARTS]) {
      const block = make("div"), list = make("ul");
      block.append(make("h3", title));
      const longest = Math.max(1, ...parts.map((part) => Math.abs(part[2] || 0)));
      for (const [sentence, where, weight] of parts) {
        const item = make("li", weight === undefined ? sentence : `${weight > 0 ? "+" : ""}${weight}  ${sentence}`);
        if (where) item.append(make("span", `  ${where}`, "soft small"));
        if (weight !== undefined) item.append(bar(weight, longest));
        list.append(item);
      }
      block.append(list);
      grid.append(block);
    }
    const last = make("div");
    last.append(make("h3", "Records"), make("p", row[RECORDS], "small"));
    if (rules[row[RULE]][2]) last.append(make("h3", "What would change it"), make("p", rules[row[RULE]][2]));
    const label = make("label", "Note to your decision ", "small"), note = make("input");
    note.type = "text";
    note.maxLength = 200;
    note.value = decisions.get(index)?.note || "";
    note.addEventListener("input", () => decide(index, decisions.get(index)?.decision || "", note.value));
    label.append(note);
    last.append(label);
    grid.append(last);
    td.append(grid);
    tr.append(td);
    return tr;
  };

  const decide = (index, decision, note) => {
    if (decision || note) decisions.set(index, { decision, note });
    else decisions.delete(index);
    saved = decisions.size === 0;
    byId("download").disabled = saved;
    byId("decided").textContent = decisions.size ? `${decisions.size} decided` : "";
  };

  const rowOf = (index) => {
    const row = people[index], tr = make("tr"), name = make("td", undefined, "name"), open = make("button", undefined, "plain");
    const bdi = make("bdi", row[NAME] || row[EMAILS] || row[RECORD]);
    open.type = "button";
    open.setAttribute("aria-expanded", "false");
    open.append(bdi);
    open.addEventListener("click", () => {
      const isOpen = open.getAttribute("aria-expanded") === "true";
      open.setAttribute("aria-expanded", String(!isOpen));
      if (isOpen) tr.nextSibling.remove();
      else tr.after(detailOf(index));
    });
    name.append(open);
    const choice = make("select");
    choice.setAttribute("aria-label", `Your decision on ${row[NAME] || row[EMAILS] || row[RECORD]}`);
    for (const [value, text] of [["", "as judged"], ["invite", "invite"], ["ask", "ask"], ["skip", "skip"]]) {
      const option = make("option", text);
      option.value = value;
      choice.append(option);
    }
    choice.value = decisions.get(index)?.decision || "";
    choice.addEventListener("change", () => decide(index, choice.value, decisions.get(index)?.note || ""));
    const cell = make("td");
    cell.append(choice);
    tr.append(name, make("td", row[ORG], "name"), make("td", MARK[row[VERDICT]], `mark ${row[VERDICT]}`),
      make("td", rules[row[RULE]][1]), make("td", row[REASON], "why"), cell);
    return tr;
  };

  const draw = () => {
    const pages = Math.max(1, Math.ceil(shown.length / PAGE));
    page = Math.min(Math.max(page, 0), pages - 1);
    byId("rows").replaceChildren(...shown.slice(page * PAGE, (page + 1) * PAGE).map(rowOf));
    byId("count").textContent = `${shown.length.toLocaleString()} of ${people.length.toLocaleString()} people`;
    byId("where").textContent = `page ${page + 1} of ${pages}`;
    byId("back").disabled = page === 0;
    byId("next").disabled = page === pages - 1;
  };

  const select = () => {
    const words = folded(byId("search").value).split(/\s+/).filter(Boolean);
    const [verdict, rule, kind, tie] = ["verdict", "rule", "kind", "tie"].map((id) => byId(id).value);
    shown = [];
    people.forEach((row, index) => {
      if (verdict && row[VERDICT] !== verdict) return;
      if (rule && String(row[RULE]) !== rule) return;
      if (kind && row[KIND] !== kind) return;
      if (tie && row[TIE] !== tie) return;
      if (words.every((word) => sought[index].includes(word))) shown.push(index);
    });
    if (sort.column >= 0) {
      const text = (index) => sort.column === RULE ? rules[people[index][RULE]][1] : people[index][sort.column];
      const compare = new Intl.Collator(document.documentElement.lang, { numeric: true }).compare;
      shown.sort((a, b) => (sort.up ? 1 : -1) * compare(text(a), text(b)) || a - b);
    }
    page = 0;
    draw();
  };

  for (const id of ["search", "verdict", "rule", "kind", "tie"]) byId(id).addEventListener("input", select);
  byId("back").addEventListener("click", () => { page -= 1; draw(); });
  byId("next").addEventListener("click", () => { page += 1; draw(); });
  const sortable = { "sort-name": NAME, "sort-org": ORG, "sort-verdict": VERDICT, "sort-rule": RULE };
  for (const [id, column] of Object.entries(sortable)) {
    byId(id).addEventListener("click", () => {
      sort = { column, up: sort.column === column ? !sort.up : true };
      for (const other of Object.keys(sortable)) byId(other).closest("th").removeAttribute("aria-sort");
      byId(id).closest("th").setAttribute("aria-sort", sort.up ? "ascending" : "descending");
      select();
    });
  }
  byId("download").addEventListener("click", () => {
    const quote = (text) => `"${String(text).replaceAll('"', '""')}"`;
    const lines = ["record_id,old,new,note"];
    for (const [index, { decision, note }] of [...decisions].sort((a, b) => a[0] - b[0]))
      lines.push([people[index][RECORD], people[index][VERDICT], decision, note].map(quote).join(","));
    const link = make("a");
    link.href = URL.createObjectURL(new Blob(["\ufeff" + lines.join("\r\n") + "\r\n"], { type: "text/csv" }));
    link.download = "decisions.csv";
    link.click();
    URL.revokeObjectURL(link.href);
    saved = true;
  });
  addEventListener("beforeunload", (event) => { if (!saved) event.preventDefault(); });

  byId("still").remove();
  byId("live").hidden = false;
  draw();
})();
