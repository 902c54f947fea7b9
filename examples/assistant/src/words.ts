/**
 * The words of the catalogue's facts in each register: materials and cities.
 *
 * @module
 */
import type { InRegisters } from './register.ts';

const inRegisters = (row: string): InRegisters => {
  const [fr = '', en = '', ar = '', arabizi = ''] = row.split('|').map((cell) => cell.trim());
  return { fr, en, ar, ary: ar, arabizi };
};

/** Materials by their French name. */
export const MATERIALS: ReadonlyMap<string, InRegisters> = new Map(
  [
    'laine | wool | صوف | souf',
    'cuir | leather | جلد | jeld',
    'argile | clay | طين | tin',
    'céramique | ceramic | خزف | khezef',
    'laiton | brass | نحاس أصفر | n7as sfer',
    'cuivre | copper | نحاس | n7as',
    'argent | silver | فضة | no9ra',
    'bois | wood | خشب | khcheb',
    'soie | silk | حرير | 7rir',
    'coton | cotton | قطن | 9ten',
    'palmier | palm | دوم | doum',
    'argan | argan | أركان | argan',
    'olive | olive | زيتون | zitoun',
  ].map((row) => [row.slice(0, row.indexOf(' ')), inRegisters(row)]),
);

/** Cities by their French name. */
export const CITIES: ReadonlyMap<string, InRegisters> = new Map(
  [
    'Azilal | Azilal | أزيلال | Azilal',
    'Agadir | Agadir | أكادير | Agadir',
    'Casablanca | Casablanca | الدار البيضاء | Casa',
    'Chefchaouen | Chefchaouen | شفشاون | Chaouen',
    'Essaouira | Essaouira | الصويرة | Souira',
    'Fès | Fes | فاس | Fes',
    'Marrakech | Marrakesh | مراكش | Merrakech',
    'Meknès | Meknes | مكناس | Meknas',
    'Ouarzazate | Ouarzazate | ورزازات | Warzazat',
    'Rabat | Rabat | الرباط | Rbat',
    'Safi | Safi | آسفي | Asfi',
    'Salé | Sale | سلا | Sla',
    'Taroudant | Taroudant | تارودانت | Taroudant',
    'Tétouan | Tetouan | تطوان | Tetwan',
    'Tiznit | Tiznit | تزنيت | Tiznit',
  ].map((row) => [row.slice(0, row.indexOf(' ')), inRegisters(row)]),
);
