// Forms: remaining characters, and one effect per click, double click or way back.

for (const zone of document.querySelectorAll('textarea[data-compteur]')) {
  const reste = document.getElementById(`${zone.id}-reste`);
  if (!reste) continue;
  const dire = () => {
    const libres = zone.maxLength - zone.value.length;
    reste.textContent = libres === 1 ? '1 caractère restant' : `${libres} caractères restants`;
    reste.classList.toggle('compteur--bas', libres < 50);
  };
  zone.addEventListener('input', dire);
  dire();
}

// A page of the history asked again is given new keys: the key of a form already sent from there comes back with it.
// Forms are known by their address and by the hidden values that they came with, so a newer version is another form.
const identites = new Map();
for (const champ of document.querySelectorAll('form[method=post] input[name=_cle]')) {
  const formulaire = champ.form;
  const caches = [...formulaire.querySelectorAll('input[type=hidden]')].filter(({ name }) => name !== '_csrf' && name !== '_cle');
  const identite = [formulaire.getAttribute('action') ?? '', ...caches.map(({ name, value }) => `${name}=${value}`)].join('\n');
  identites.set(formulaire, identite);
  const envoyee = history.state?.cles?.[identite];
  if (envoyee) champ.value = envoyee;
}

function retenir(formulaire) {
  const cle = formulaire.querySelector('input[name=_cle]')?.value;
  const identite = identites.get(formulaire);
  if (!cle || identite === undefined) return;
  history.replaceState({ ...history.state, cles: { ...history.state?.cles, [identite]: cle } }, '');
}

document.addEventListener('submit', (evenement) => {
  const formulaire = evenement.target;
  if (evenement.defaultPrevented || formulaire.method !== 'post') return;
  if (formulaire.dataset.parti) return evenement.preventDefault();
  formulaire.dataset.parti = 'oui';
  if (!evenement.submitter?.hasAttribute('formaction')) retenir(formulaire);
  for (const bouton of formulaire.querySelectorAll('button[type=submit]')) bouton.setAttribute('aria-disabled', 'true');
});

// Back from the history: the form may be sent again.
addEventListener('pageshow', () => {
  for (const formulaire of document.querySelectorAll('form[data-parti]')) {
    delete formulaire.dataset.parti;
    for (const bouton of formulaire.querySelectorAll('button[aria-disabled]')) bouton.removeAttribute('aria-disabled');
  }
});
