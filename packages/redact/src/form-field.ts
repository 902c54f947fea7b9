/**
 * Fields of a form or record that hold one part of an address: `Ville : Salé`, `"zip": "10000"`. Beside a person's
 * other fields they say where the person lives; beside a temperature they say nothing.
 *
 * @module
 */
import { cueOf, hashWord, Word } from './lexicon.ts';
import { ownerAround } from './near-keys.ts';
import { eachLeft, type Unit } from './unit.ts';
import { before, type View } from './view.ts';
import { CUE, lexicon } from './words.ts';

const set = (words: string): ReadonlySet<number> => new Set(words.split(/\s+/u).map(hashWord));

const TOWN = set(
  'ville city town localite commune municipality المدينه مدينه lmdina mdina tamdint ⵜⴰⵎⴷⵉⵏⵜ province region prefecture county state pays country quartier district',
);
const CODE = set('zip zipcode postcode postal codepostal postalcode cp البريدي');
const LINE = set(
  'line1 line2 line ligne1 ligne2 ligne complement complement_adresse address2 adresse2 street2 suite',
);
/** Fields that only people have, and the road beside the town. */
const PERSONAL = set(
  'prenom firstname lastname surname givenname nationalite nationality sexe gender الاسم النسب اللقب الجنسيه ismi smiya street rue streetaddress adresse address العنوان line1 isem',
);
const CUES: ReadonlySet<number> = new Set([CUE.nationalId, CUE.birth, CUE.age, CUE.address]);

/** Which part of an address the field is for whose value starts at `at`, if it is a person's. */
export function fieldOf(view: View, at: number): 'town' | 'code' | 'line' | undefined {
  let i = at;
  while (i > 0 && at - i < 3 && isOpening(before(view, i))) i -= 1;
  const sign = before(view, i);
  if (sign !== 0x3a && sign !== 0x3d) return undefined;
  let label: Unit | undefined;
  eachLeft(view, at, (unit) => {
    label = unit;
    return false;
  });
  const { hash } = label ?? { hash: 0 };
  const kind = TOWN.has(hash)
    ? 'town'
    : CODE.has(hash)
      ? 'code'
      : LINE.has(hash)
        ? 'line'
        : undefined;
  if (kind === undefined) return undefined;
  const json = before(view, at) === 0x22 && ownerAround(view, at) === 'person';
  return json || isPersonBefore(view, at) ? kind : undefined;
}

function isOpening(code: number): boolean {
  return code === 0x20 || code === 0x22 || code === 0x27;
}

/** Whether a person's field stands before, within reach. */
function isPersonBefore(view: View, at: number): boolean {
  let person = false;
  let seen = 0;
  eachLeft(view, at, (unit) => {
    const bits = lexicon().bits(unit.hash);
    seen += 1;
    if (seen > 1) {
      const given = (bits & Word.given) !== 0 && (bits & Word.common) === 0;
      person = given || PERSONAL.has(unit.hash) || CUES.has(cueOf(bits));
    }
    return !person;
  });
  return person;
}
