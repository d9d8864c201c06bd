// Panels that open with <details>: Escape and a click elsewhere close them, and the focus goes back to the button.
let listening = false;
const PANEL = 'details.filter[open], details.menuknop[open]';

export default () => {
  if (listening) return;
  listening = true;
  document.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return;
    const panel = event.target.closest?.(PANEL) ?? document.querySelector(PANEL);
    if (!panel) return;
    panel.open = false;
    panel.querySelector('summary').focus();
  });
  document.addEventListener('click', event => {
    document.querySelectorAll(PANEL).forEach(panel => {
      if (!panel.contains(event.target)) panel.open = false;
    });
  });
};
