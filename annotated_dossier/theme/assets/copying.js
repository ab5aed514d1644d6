// @ts-check
/* Texts to copy: those that bear data-copy. Each gets a button with that word, which copies it and says so (data-copied).
   A reference gets the day on which it is read. Without scripts, or where pages may not copy, the text is there alone. */

(() => {
  "use strict";

  const today = new Date();
  const day = {
    YYYY: String(today.getFullYear()),
    MM: String(today.getMonth() + 1).padStart(2, "0"),
    DD: String(today.getDate()).padStart(2, "0"),
  };
  for (const line of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-accessed]"))) {
    for (const [part, number] of Object.entries(day)) line.textContent = (line.textContent ?? "").replace(part, number);
    line.hidden = false;
  }

  if (!navigator.clipboard) return;
  for (const text of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-copy]"))) {
    const button = document.createElement("button");
    const told = document.createElement("output");
    button.type = "button";
    button.className = "ds-copy";
    button.textContent = text.dataset.copy ?? "";
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(text.textContent ?? "");
      told.textContent = text.dataset.copied ?? "";
      setTimeout(() => { told.textContent = ""; }, 2000);
    });
    const line = document.createElement("p");
    line.className = "ds-copying";
    line.append(button, " ", told);
    text.after(line);
  }
})();
