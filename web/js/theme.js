// Runs before the page is drawn, so that it is never drawn in the wrong colours first; no module can.
(() => {
  try {
    const theme = JSON.parse(localStorage.getItem("dateline.settings.theme") ?? "null");
    if (theme === "light" || theme === "dark") {
      document.documentElement.dataset.theme = theme;
    }
  } catch {
    // A browser that keeps nothing shows the colours of the system.
  }
})();
