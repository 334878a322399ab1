// Forms: remaining characters, and one effect per click.

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

document.addEventListener('submit', (evenement) => {
  const formulaire = evenement.target;
  if (evenement.defaultPrevented || formulaire.method !== 'post') return;
  if (formulaire.dataset.parti) return evenement.preventDefault();
  formulaire.dataset.parti = 'oui';
  for (const bouton of formulaire.querySelectorAll('button[type=submit]')) bouton.setAttribute('aria-disabled', 'true');
});

// Back from the history: the form may be sent again.
addEventListener('pageshow', () => {
  for (const formulaire of document.querySelectorAll('form[data-parti]')) {
    delete formulaire.dataset.parti;
    for (const bouton of formulaire.querySelectorAll('button[aria-disabled]')) bouton.removeAttribute('aria-disabled');
  }
});
