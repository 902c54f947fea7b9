/**
 * The README of an export, in French, Arabic and English.
 *
 * @module
 */

/** What the README says about its export. */
export interface EvidenceFacts {
  readonly tenant: string;
  readonly size: number;
  /** Milliseconds since 1970, UTC. */
  readonly at: number;
  /** The public key, in one line. */
  readonly key: string;
  /** SHA-256 of the policy set. */
  readonly policy: string;
}

/** Writes the README. */
export function evidenceReadme({ tenant, size, at, key, policy }: EvidenceFacts): string {
  const when = new Date(at).toISOString();
  return `# ${tenant}: ${size} records, ${when}

\`\`\`
node verify.mjs --key '${key}'
\`\`\`

Policy set: SHA-256 \`${policy}\`

## Français

Ce dossier contient le journal d'audit d'un locataire (tenant) : ce qui a été décidé et fait pour chaque appel à un modèle, sans contenu et
sans référence à une personne. La commande ci-dessus, avec Node 20 ou plus récent et sans réseau, recalcule tout : signature, enregistrements, arbre, preuves.
Comparez la clé avec celle que le responsable du traitement vous a remise par une autre voie : c'est elle qui fait foi.
Ce que cela prouve : rien de ce qui est ici n'a été modifié, retiré ou ajouté après la signature. Ce que cela ne prouve pas : que tout a été
enregistré avant le premier enregistrement, ni que le détenteur de la clé n'a pas réécrit l'ensemble, sauf si un témoin a cosigné (\`cosigned/\`).
Les règles (\`policy/\`) et ce texte sont des copies que la signature ne couvre pas ; un export plus ancien reste vrai, mais s’arrête à son point de contrôle.

## العربية

<div dir="rtl">

يحتوي هذا المجلد على سجل التدقيق لمستأجر واحد: ما تقرّر وما نُفّذ لكل استدعاء لنموذج، دون محتوى ودون إحالة إلى شخص. الأمر أعلاه، مع Node 20 أو أحدث ودون شبكة،
يعيد حساب كل شيء: التوقيع والتسجيلات والشجرة والبراهين. قارنوا المفتاح بالمفتاح الذي سلّمه لكم المسؤول عن المعالجة بطريق آخر: فهو المرجع.
ما يثبته هذا: لم يُعدَّل شيء مما هنا ولم يُحذف ولم يُضَف بعد التوقيع. وما لا يثبته: أن كل شيء سُجّل قبل أول تسجيل، ولا أن حامل المفتاح لم يُعد كتابة الكل، إلا إذا وقّع شاهد معه
(\`cosigned/\`). القواعد (\`policy/\`) وهذا النص نسختان لا يشملهما التوقيع؛ والتصدير الأقدم يبقى صحيحا، لكنه يقف عند نقطته المرجعية.

</div>

## English

This folder holds the audit log of one tenant: what was decided and done for each call of a model, without content and without a reference to a person. The command
above, with Node 20 or later and no network, computes everything again: signature, records, tree, proofs. Compare the key with the one that the controller
gave you by another way: that one counts. What this proves: nothing here was changed, removed or added after it was signed. What it does not prove: that everything was recorded
before the first record, or that the holder of the key has not rewritten the whole, unless a witness has cosigned (\`cosigned/\`).
The rules (\`policy/\`) and this text are copies that the signature does not cover; an older export stays true, but ends at its checkpoint.

| file | what |
| --- | --- |
| \`records/*.jsonl\` | the records to be read, one in a line |
| \`record.schema.json\` | their schema |
| \`checkpoint\`, \`tile/\` | the signed log, c2sp.org/tlog-checkpoint and c2sp.org/tlog-tiles |
| \`proofs/\` | one offline proof for each record, c2sp.org/tlog-proof |
| \`policy/\` | the rules in force, and their digest as the records bear it |
| \`rotations/\`, \`cosigned/\` | changes of the signing key, confirmations of witnesses |
`;
}
