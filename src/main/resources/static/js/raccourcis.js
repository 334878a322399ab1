// « / » goes to the search box; can be switched off (RGAA 12.10), and the choice stays on this browser.

const bouton = document.querySelector('[data-bascule-raccourcis]');
const champ = document.querySelector('[data-raccourci-recherche]');
let actifs = localStorage.getItem('raccourcis') !== 'non';

function montrer() {
  if (bouton) bouton.textContent = `Raccourcis clavier : ${actifs ? 'activés' : 'désactivés'}`;
  if (actifs) champ?.setAttribute('aria-keyshortcuts', '/');
  else champ?.removeAttribute('aria-keyshortcuts');
}

if (bouton && champ) {
  bouton.hidden = false;
  bouton.addEventListener('click', () => {
    actifs = !actifs;
    localStorage.setItem('raccourcis', actifs ? 'oui' : 'non');
    montrer();
  });
  document.addEventListener('keydown', (evenement) => {
    const saisie = evenement.target.closest?.('input, textarea, select, [contenteditable=true]');
    if (!actifs || saisie || evenement.key !== '/' || evenement.ctrlKey || evenement.altKey || evenement.metaKey) return;
    evenement.preventDefault();
    champ.focus();
  });
  montrer();
}
