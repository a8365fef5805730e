// Suggestions under a search box: htmx fetches them; here the box becomes a combobox (WAI-ARIA APG).
// Without this file the box is a plain search form.
for (const box of document.querySelectorAll("[data-suggestions]")) {
  const panel = document.getElementById(box.dataset.suggestions);
  const options = () => [...panel.querySelectorAll("[role=option]")];
  const chosen = () => panel.querySelector("[aria-selected=true]");

  box.setAttribute("role", "combobox");
  box.setAttribute("aria-autocomplete", "list");
  box.setAttribute("aria-controls", panel.id);

  const show = (open) => {
    panel.hidden = !open;
    box.setAttribute("aria-expanded", String(open));
    if (!open) choose(null);
  };

  const choose = (option) => {
    chosen()?.setAttribute("aria-selected", "false");
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    if (option) box.setAttribute("aria-activedescendant", option.id);
    else box.removeAttribute("aria-activedescendant");
  };

  const move = (step) => {
    const all = options();
    const at = all.indexOf(chosen()) + step;
    choose(at < 0 || at >= all.length ? null : all[at]);
  };

  const keys = {
    ArrowDown: () => move(1),
    ArrowUp: () => (chosen() ? move(-1) : choose(options().at(-1))),
    Escape: () => show(false),
  };

  show(false);
  panel.addEventListener("htmx:afterSwap", () => {
    show(document.activeElement === box && options().length > 0);
  });
  box.addEventListener("keydown", (event) => {
    if (panel.hidden) return;
    if (event.key === "Enter" && chosen()) {
      event.preventDefault();
      chosen().querySelector("a").click();
    } else if (keys[event.key]) {
      event.preventDefault();
      keys[event.key]();
    }
  });
  box.addEventListener("blur", () => setTimeout(() => show(false), 150));
  box.addEventListener("focus", () => show(options().length > 0));
  // A press on a line must not take the focus away before the click arrives.
  panel.addEventListener("mousedown", (event) => event.preventDefault());
}
