// <span data-verberg-na="30" data-verborgen="•••••• 782">123456782</span>: hides a shown BSN again after so many seconds.
const known = new WeakSet();

export default root => root.querySelectorAll('[data-verberg-na]').forEach(element => {
  if (known.has(element)) return;
  known.add(element);
  const hide = () => { element.textContent = element.dataset.verborgen ?? '••••••'; };
  setTimeout(hide, Number(element.dataset.verbergNa) * 1000);
  // The back button may bring an old copy of the page on screen.
  addEventListener('pagehide', hide);
});
