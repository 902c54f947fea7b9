/**
 * Kinds and legal forms of organisations, before or behind the name, and the names of some large Moroccan
 * employers. Law 5-96 and law 17-95 name the legal forms. Written for this project.
 *
 * @module
 */
import { Lexicon } from './lexicon.ts';

/** What a word can be in the name of an organisation. */
export const Org = {
  /** Before the name: `société`, `université`, `شركة`. */
  kind: 1,
  /** Kinds that are named after people: `lycée Hassan II`. */
  namedAfter: 2,
  /** Behind the name: `SARL`. */
  form: 4,
  /** An employer known by this word. */
  known: 8,
} as const;

export const ORG_WORDS: readonly (readonly [number, string])[] = [
  [
    Org.kind,
    `societe ste groupe entreprise cabinet agence association cooperative fondation federation syndicat banque clinique laboratoire usine hotel ministere office caisse company  foundation bank ministry 
    charika charikat lcharika jam3iya jm3ia lbanka
    شركه الشركه جمعيه الجمعيه موسسه المؤسسه مؤسسه المقاوله مقاوله تعاونيه التعاونيه مصحه المصحه وكاله بنك وزاره فندق مكتب مجموعه مصنع معمل نقابه ⵜⴰⵎⵙⵙⵓⵔⵜ tamsmunt ⵜⴰⵎⵙⵎⵓⵏⵜ`,
  ],
  [
    Org.kind | Org.namedAfter,
    `universite faculte fac lycee college ecole ecoles institut chu hopital creche ofppt mosquee university school faculty institute hospital 
     lici jami3a jami3at lfac kolliya koliyat madrasa
    جامعه الجامعه كليه الكليه مدرسه المدرسه ثانويه الثانويه اعداديه معهد المعهد مستشفى المستشفى مسجد ليسي ⵜⴰⵙⴷⴰⵡⵉⵜ ⵜⵉⵏⵎⵍ tasdawit tinml asinag`,
  ],
  [Org.form, 'sarl sarlau sas sasu gie ltd inc llc gmbh plc snc scs corp '],
  [
    Org.known,
    `ocp oncf onee ram onda lydec redal amendis attijariwafa bmce cih inwi marjane carrefour bim renault stellantis cosumar managem lesieur addoha alliances capgemini google microsoft amazon sqli intelcia webhelp teleperformance
    cdg cnss anapec onda asmex  glovo indrive orange somaca lafarge holcim اتصالات lpost barid wafacash wafa jumia glovo safran bombardier boeing airbus yazaki leoni sews lear sumitomo delphi `,
  ],
];

let made: Lexicon | undefined;

/** The table of the words of organisations. */
export function orgLexicon(): Lexicon {
  made ??= new Lexicon(ORG_WORDS);
  return made;
}
