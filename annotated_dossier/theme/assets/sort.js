// @ts-check
/* Tables that can be sorted: those that bear data-sortable. A click on the head of a column sorts the rows by it, another
   one the other way round. A cell is compared by its data-sort, or else by its text. Without scripts the rows stand in
   the order of the page. */

(() => {
  "use strict";

  const order = new Intl.Collator(document.documentElement.lang, { numeric: true });

  /**
   * @param {HTMLTableRowElement} row
   * @param {number} column
   */
  function keyOf(row, column) {
    const cell = row.cells[column];
    return cell.dataset.sort ?? cell.textContent ?? "";
  }

  /**
   * @param {HTMLTableElement} table
   * @param {HTMLTableCellElement} head
   */
  function sort(table, head) {
    const way = head.getAttribute("aria-sort") === "ascending" ? -1 : 1;
    for (const other of table.querySelectorAll("[aria-sort]")) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", way === 1 ? "ascending" : "descending");
    const body = table.tBodies[0];
    const rows = Array.from(body.rows);
    rows.sort((one, other) => way * order.compare(keyOf(one, head.cellIndex), keyOf(other, head.cellIndex)));
    body.append(...rows);
  }

  for (const table of /** @type {NodeListOf<HTMLTableElement>} */ (document.querySelectorAll("table[data-sortable]"))) {
    for (const head of table.tHead?.rows[0].cells ?? []) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "ds-sort";
      button.append(...head.childNodes);
      button.addEventListener("click", () => sort(table, head));
      head.append(button);
    }
  }
})();
