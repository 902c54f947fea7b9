const path = process.argv[2];
const { find } = await import(path + '/packages/redact/src/find.ts');
const prompts = [
  "Bonjour, pouvez-vous m'aider à rédiger une lettre de motivation pour un poste de comptable à Casablanca ? J'ai cinq ans d'expérience dans un cabinet d'audit et je parle français, arabe et anglais.",
  'How do I install Docker on Ubuntu 22.04 and configure a reverse proxy with Nginx? Please give me step by step instructions, including the commands and an explanation of each of them.',
  'salam, bghit nsowlek 3la wa7ed lmochkil f tilifoun dyali, mli kandir mise à jour kaywgef o makaybghich yte7el, chno ndir?',
  'السلام عليكم، أريد أن أعرف كيف يمكنني تجديد جواز السفر الخاص بي وما هي الوثائق المطلوبة وكم يستغرق الأمر من الوقت؟ شكرا جزيلا لكم.',
  'واش ممكن تعاوني نكتب رسالة للبنك باش نطلب قرض؟ راني خدام فشركة ديال البناء وعندي سبع سنين ديال الخدمة.',
  'Écris une fonction Python qui lit un fichier CSV, calcule la moyenne de chaque colonne et trace un graphique avec Matplotlib. Ajoute des tests unitaires avec Pytest.',
  "Je m'appelle Karim Bennani, mon numéro est 06 12 34 56 78 et je voudrais suivre ma commande n° 45-8812 passée le 12 mars 2026.",
  'Explain the difference between TCP and UDP, then compare HTTP/2 and HTTP/3. Mention QUIC, TLS 1.3 and head-of-line blocking. Keep it short.',
];
for (const [name, t] of [['all', prompts.join('\n')], ...prompts.map((p, i) => ['p' + i, p])] as [
  string,
  string,
][]) {
  const reps = Math.ceil(2e6 / t.length);
  for (let i = 0; i < reps / 2; i++) find(t);
  let best = 0;
  for (let k = 0; k < 12; k++) {
    const s = process.cpuUsage();
    const n = Math.ceil(reps / 12);
    for (let i = 0; i < n; i++) find(t);
    const u = process.cpuUsage(s);
    best = Math.max(best, (t.length * n) / (u.user + u.system));
  }
  console.log(name, best.toFixed(2));
}
