// Ticks are kept as soon as they are made: another page of the list, another tab or « Appliquer » find them. Without
// JavaScript, the button of the form does it.

const formulaire = document.querySelector('form[data-choix]');
if (formulaire) {
  let dernier = Promise.resolve();
  const garder = async () => {
    const donnees = new FormData(formulaire);
    donnees.delete('_cle');
    const jeton = document.querySelector('meta[name=_csrf]')?.content ?? '';
    await fetch(formulaire.action, {
      method: 'POST',
      redirect: 'manual',
      keepalive: true,
      headers: { 'X-CSRF-TOKEN': jeton, 'X-Cle': crypto.randomUUID() },
      body: new URLSearchParams(donnees),
    }).catch(() => undefined);
  };
  formulaire.addEventListener('change', () => {
    dernier = dernier.then(garder);
  });
  document.addEventListener('submit', (evenement) => {
    if (evenement.target === formulaire || evenement.target.dataset.choixGardes) return;
    evenement.preventDefault();
    evenement.stopPropagation();
    dernier.then(() => {
      evenement.target.dataset.choixGardes = 'oui';
      evenement.target.requestSubmit(evenement.submitter ?? undefined);
    });
  }, true);
  document.addEventListener('click', (evenement) => {
    const lien = evenement.target.closest('main a[href]');
    if (!lien || evenement.ctrlKey || evenement.metaKey || evenement.shiftKey) return;
    evenement.preventDefault();
    dernier.then(() => location.assign(lien.href));
  });
}
