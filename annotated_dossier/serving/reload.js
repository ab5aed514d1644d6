// Follows the program that serves this page: loads it anew when the site is, and shows what is wrong with the records.
// It is part of no published site. All that comes from records is set as text.

const { version, events } = document.currentScript.dataset;
// The page that stands in for a site lists the problems itself.
const isListed = document.querySelector("[data-serving-problems]") !== null;
let stream = null;

function follow() {
  stream ??= new EventSource(events);
  stream.onmessage = ({ data }) => show(JSON.parse(data));
  stream.onerror = () => note("The program that shows this site does not answer.");
}

// A browser keeps few connections to a host: a page that nobody sees needs none, and catches up when it is seen.
function rest() {
  stream?.close();
  stream = null;
}

function show(state) {
  if (state.version !== version) {
    rest();
    location.reload();
    return;
  }
  note(state.is_building ? "Building…" : "");
  if (!isListed) tell(state.notices);
}

function note(text) {
  document.querySelector(".serving-note")?.remove();
  if (text) document.body.append(element("p", "serving-note", text, { role: "status" }));
}

function tell(notices) {
  for (const old of document.querySelectorAll(".serving-problems, .serving-problem")) old.remove();
  const listed = notices.filter((notice) => !places(notice).map((place) => place.before(item("div", notice))).length);
  if (!notices.length) return;
  const hasErrors = notices.some(isError);
  const list = element("details", `serving-problems serving-${hasErrors ? "error" : "warning"}`);
  list.open = hasErrors;
  list.append(element("summary", "", summary(notices, listed), { role: "status" }));
  if (listed.length) {
    const items = element("ol");
    items.append(...listed.map((notice) => item("li", notice)));
    list.append(items);
  }
  document.body.prepend(list);
}

// What of this page the problem concerns: its heading, if the page is the record's; else the cards of the record, or the
// links to it in lists, which stand in folds that are opened.
function places({ about }) {
  if (!about) return [];
  const address = `/${about}`;
  if (location.pathname === address) return [...document.querySelectorAll("article h1")].slice(0, 1);
  const links = document.querySelectorAll(".ds-card .ds-statement a");
  const cards = [...links].filter((link) => link.pathname === address && !link.hash);
  if (cards.length) return cards.map((link) => link.closest(".ds-card"));
  const lines = [...document.querySelectorAll("article li a")].filter((link) => link.pathname === address);
  for (const line of lines) line.closest("details")?.setAttribute("open", "");
  return lines;
}

function isError({ severity }) {
  return severity === "error";
}

function summary(notices, listed) {
  const shown = notices.length - listed.length;
  const errors = notices.filter(isError).length;
  const found = [[errors, "error"], [notices.length - errors, "warning"]];
  const counts = found.filter(([count]) => count).map(([count, what]) => `${count} ${what}${count === 1 ? "" : "s"}`);
  const stands = errors ? " The site below is the last one without errors." : "";
  return `${counts.join(", ")}.${shown ? ` In place below: ${shown}.` : ""}${stands}`;
}

function item(name, { severity, place, message, code, excerpt, hint }) {
  const box = element(name, `serving-problem serving-${severity}`);
  const head = element("p");
  head.append(element("code", "", place), place ? " " : "", element("strong", "", severity), " ", element("i", "", code));
  box.append(head, element("p", "", message));
  if (excerpt) box.append(element("pre", "", excerpt));
  if (hint) box.append(element("p", "", hint));
  return box;
}

function element(name, className = "", text = "", attributes = {}) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.textContent = text;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

function followIfSeen() {
  if (document.visibilityState === "visible") follow();
  else rest();
}

document.addEventListener("visibilitychange", followIfSeen);
addEventListener("pagehide", rest);
addEventListener("pageshow", followIfSeen);
