// "/" goes to the search box, "?" shows the list. Never while typing, and a user can switch them off (WCAG 2.1.4).
let listening = false;
const typing = element => element.closest('input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable="true"]');

export default () => {
  if (listening) return;
  listening = true;
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || typing(event.target)) return;
    const search = document.querySelector('[data-zoekvak]');
    const list = document.getElementById('sneltoetsen');
    if (event.key === '/' && search) {
      event.preventDefault();
      search.focus();
      search.select();
    } else if (event.key === '?' && list && !list.open) {
      event.preventDefault();
      list.showModal();
    }
  });
};
