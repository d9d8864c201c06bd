// On paper each sheet says of whom it is, who printed it and when. Without script the first sheet does.
let done = false;

export default root => {
  const line = root.querySelector('.drukregel');
  // A sheet that somebody takes along has no lines of ours in its margin.
  if (done || !line || document.querySelector('.papier') || !('adoptedStyleSheets' in document)) return;
  done = true;
  const sheet = new CSSStyleSheet();
  const text = line.textContent.trim().replace(/["\\<]/g, '\\$&').replace(/\s+/g, ' ');
  sheet.replaceSync(`@page { @bottom-left { content: "${text}"; font-size: 8.5pt; color: #444; } }`);
  // A browser that does not know margins with words keeps the line in the page.
  if (![...sheet.cssRules].some(rule => rule.cssText.includes('@bottom-left'))) return;
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  line.hidden = true;
};
