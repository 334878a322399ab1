// « / » goes to the search box; can be switched off (RGAA 12.10), and the choice stays on this browser. In a page of results
// the arrows go from one to the next. A page that names a key on its buttons (data-touche) is answered with one key as well.

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
    if (!actifs || saisie || evenement.repeat || evenement.ctrlKey || evenement.altKey || evenement.metaKey) return;
    const cible = evenement.key === '/' ? champ : document.querySelector(`[data-touche="${CSS.escape(evenement.key.toLowerCase())}"]`);
    if (!cible) return;
    evenement.preventDefault();
    if (cible === champ) champ.focus();
    else cible.click();
  });
  montrer();
}

document.querySelector('[data-resultats]')?.addEventListener('keydown', (evenement) => {
  const pas = { ArrowDown: 1, ArrowUp: -1 }[evenement.key];
  const liens = [...evenement.currentTarget.querySelectorAll('li a')];
  const suivant = liens[liens.indexOf(document.activeElement) + pas];
  if (!pas || !suivant) return;
  evenement.preventDefault();
  suivant.focus();
});
