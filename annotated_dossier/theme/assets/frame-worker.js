// @ts-check
// Browsers start no worker from a page that was opened from a folder. There, a hidden frame runs the worker's script,
// and messages pass as events. Material's search needs this, and of a worker it needs no more than this.
if (location.protocol === "file:") {
  class FrameWorker extends EventTarget {
    #inside;
    #isReady;

    /** @param {string} address */
    constructor(address) {
      super();
      const frame = document.createElement("iframe");
      frame.hidden = true;
      document.documentElement.append(frame);
      this.#inside = /** @type {Window} */ (frame.contentWindow); // it has one as soon as it is in the page
      this.#inside.postMessage = (/** @type {unknown} */ data) => this.dispatchEvent(new MessageEvent("message", { data }));
      const script = this.#inside.document.createElement("script");
      script.src = address;
      this.#isReady = new Promise((resolve) => script.addEventListener("load", resolve));
      this.#inside.document.head.append(script);
    }

    /** @param {EventListener} listener */
    set onmessage(listener) {
      this.addEventListener("message", listener);
    }

    /** @param {unknown} data */
    async postMessage(data) {
      await this.#isReady;
      this.#inside.dispatchEvent(new MessageEvent("message", { data }));
    }
  }
  Object.assign(window, { Worker: FrameWorker });
}
