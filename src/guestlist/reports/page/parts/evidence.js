"use strict";
/* Drawing of one person's evidence. Text enters the page through textContent alone. */
const SVG = "http://www.w3.org/2000/svg";

const make = (tag, text, className) => {
  const node = document.createElement(tag);
  if (text !== undefined) node.textContent = text;
  if (className) node.className = className;
  return node;
};

const shape = (tag, attributes) => {
  const node = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  return node;
};

const sentence = (text, where) => {
  const node = make("span", text);
  if (where) node.append(" ", make("span", where, "place"));
  return node;
};

/* One step of a waterfall: from the running sum before to the one after, with even odds as the upright line. Without a
   viewBox: places across are shares of the cell, heights stay as they are however long the sentence beside it. */
const step = (before, after, scale, isTotal) => {
  const x = (sum) => 2 + (96 * (sum - scale.low)) / (scale.high - scale.low || 1), at = (sum) => `${x(sum).toFixed(1)}%`;
  const svg = shape("svg", { "aria-hidden": "true" }), low = Math.min(before, after), high = Math.max(before, after);
  svg.append(
    shape("line", { x1: at(0), x2: at(0), y1: 0, y2: "100%", class: "stroke-soft" }),
    shape("rect", { x: at(low), width: `${Math.max(1, x(high) - x(low)).toFixed(1)}%`, y: isTotal ? 6 : 7,
      height: isTotal ? 12 : 10, class: isTotal ? "fill-ink" : after < before ? "down" : "up" }));
  if (!isTotal) svg.append(shape("line", { x1: at(after), x2: at(after), y1: 17, y2: "100%", class: "stroke-soft" }));
  return svg;
};

const signed = (number, digits) => (number > 0 ? "+" : number < 0 ? "\u2212" : "") + digits.format(Math.abs(number));

const waterfall = (parts, share, words, digits) => {
  const list = make("ul", undefined, "fall"), sums = [0];
  for (const part of parts) sums.push(sums.at(-1) + part[2]);
  const scale = { low: Math.min(...sums), high: Math.max(...sums) }, total = sums.at(-1);
  parts.forEach(([text, where, weight], n) => {
    const item = make("li"), isNew = where && where !== (n ? parts[n - 1][1] : "");
    item.append(make("span", signed(weight, digits), "number"), step(sums[n], sums[n + 1], scale, false),
      sentence(text, isNew ? where : ""));
    list.append(item);
  });
  const last = make("li", undefined, "total");
  last.append(make("span", signed(total, digits), "number"), step(0, total, scale, true),
    make("span", words.sum.replace("{share}", share)));
  list.append(last);
  return list;
};

const timeline = (years, words) => {
  const most = Math.max(...years.map((pair) => pair[1])), first = years[0][0], last = years.at(-1)[0];
  const wide = 300 / (last - first + 1), known = new Map(years), svg = shape("svg", { viewBox: "0 0 300 56", role: "img" });
  const title = shape("title", {});
  title.textContent = `${words.years}: ` + years.map(([year, count]) => `${year} ${count}`).join(", ");
  svg.append(title);
  for (let year = first; year <= last; year += 1) {
    const height = (36 * (known.get(year) || 0)) / most;
    svg.append(shape("rect", { x: (year - first) * wide + 1, y: 38 - height, width: Math.max(1, Math.min(wide - 2, 26)), height, class: "fill-invite" }));
  }
  for (const [year, anchor, x] of first === last ? [[first, "start", 0]] : [[first, "start", 0], [last, "end", 300]]) {
    const text = shape("text", { x, y: 53, "text-anchor": anchor, "font-size": 12, class: "fill-soft" });
    text.textContent = year;
    svg.append(text);
  }
  return svg;
};

const evidenceBlock = ([title, parts, share, years], words, digits) => {
  const block = make("div");
  block.append(make("h3", title));
  if (share) block.append(waterfall(parts, share, words, digits));
  else {
    const list = make("ul");
    for (const [text, where] of parts) {
      const item = make("li");
      item.append(sentence(text, where));
      list.append(item);
    }
    block.append(list);
  }
  if (years && years.length) block.append(timeline(years, words));
  return block;
};
