import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { find } from '../src/find.ts';
import { maskFindings, redactStream } from '../src/mask.ts';
import { mapDocument, redactDocument } from '../src/document.ts';
import { cut, hostileText, ordinaryText } from './texts.ts';

function json(source: string): string {
  const out = redactDocument(source, 'json');
  JSON.parse(out);
  return out;
}

describe('a JSON document', () => {
  test.each([
    ['a key tells', '{"cin":"X 9876","note":"X 9876"}', '{"cin":"[NATIONAL_ID]","note":"X 9876"}'],
    ['a product', '{"nom":"Zellige","prix":1200}', '{"nom":"Zellige","prix":1200}'],
    ['a person', '{"nom":"Zellige","tel":""}', '{"nom":"[PERSON_NAME]","tel":""}'],
    ['a file', '{"file_name":"Zellige"}', '{"file_name":"Zellige"}'],
    ['a number', '{ "phone" : 612345678 }', '{ "phone" : "[PHONE]" }'],
    ['a list', '{"phones":[612345678,612345679]}', '{"phones":["[PHONE]","[PHONE]"]}'],
    ['an order', '{"order":612345678,"n":1e400}', '{"order":612345678,"n":1e400}'],
    [
      'a sibling',
      '[{"name":"cin","value":"X 9876"},{"value":"X 9876","key":"cin"}]',
      '[{"name":"cin","value":"[NATIONAL_ID]"},{"value":"[NATIONAL_ID]","key":"cin"}]',
    ],
    ['a key above', '{"tel":{"number":612345678}}', '{"tel":{"number":"[PHONE]"}}'],
    [
      'inside a string',
      '{"body":"{\\"cin\\":\\"X 9876\\"}"}',
      '{"body":"{\\"cin\\":\\"[NATIONAL_ID]\\"}"}',
    ],
    ['personal keys', '{"amina@x.example":1,"omar@x.example":2}', '{"[EMAIL]":1,"[EMAIL] 2":2}'],
    ['escapes', '{"email":"amina\\u0040x.example"}', '{"email":"[EMAIL]"}'],
    [
      'double keys, order, white space',
      '{\r\n\t"b" :1, "a":12345678901234567890,"a": true}',
      '{\r\n\t"b" :1, "a":12345678901234567890,"a": true}',
    ],
  ])('%s', (_, source, expected) => {
    expect(json(source)).toBe(expected);
  });

  test('that is none is taken as text', () => {
    expect(redactDocument('{"cin": "BK456123"', 'json')).toBe('{"cin": "[NATIONAL_ID]"');
    expect(redactDocument('['.repeat(9999) + ' BK456123', 'json')).toContain('[NATIONAL_ID]');
  });

  test('stays one, whatever is in it', () => {
    fc.assert(
      fc.property(fc.jsonValue(), ordinaryText, (value, text) => {
        const source = JSON.stringify({ [text]: [text, { tel: 612345678, value }] }, undefined, 1);
        json(source);
      }),
      { numRuns: 150 },
    );
  });

  test('that nothing changes is the same to the unit', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(undefined, 1, '\t'), (source, indent) => {
        const spaced = JSON.stringify(JSON.parse(source), undefined, indent);
        const out = mapDocument(spaced, 'json', (text, _, offset = -1) => {
          expect(offset).toBeGreaterThanOrEqual(0);
          return text;
        });
        expect(out).toBe(spaced);
      }),
      { numRuns: 200 },
    );
  });

  test('lines of it are each one', () => {
    const out = redactDocument('{"cin":"X 9876"}\r\n\n{"tel":612345678}\nBK456123', 'ndjson');
    expect(out).toBe('{"cin":"[NATIONAL_ID]"}\r\n\n{"tel":"[PHONE]"}\n[NATIONAL_ID]');
  });
});

describe('a CSV document', () => {
  test.each([
    [
      'nom,cin,montant\nZellige Bleu,X 9876,1250\n',
      'nom,cin,montant\n[PERSON_NAME],[NATIONAL_ID],1250\n',
    ],
    [
      'id;"Nom complet";tel\r\n1;"Bleu, ""dit"" Zellige";612345678',
      'id;"Nom complet";tel\r\n1;"Bleu, ""dit"" Zellige";[PHONE]',
    ],
    ['a\temail\n1\tamina@x.example\n', 'a\temail\n1\t[EMAIL]\n'],
    ['CIN|X 9876\nTél|612345678', 'CIN|[NATIONAL_ID]\nTél|[PHONE]'],
    ['a,b\n1,"12 rue\nTel: 0612345678"\n', 'a,b\n1,"12 rue\nTel: [PHONE]"\n'],
    ['nom;prix\nZellige;1200\n', 'nom;prix\nZellige;1200\n'],
    ['name;email\nZellige;x@y.example\n', 'name;email\n[PERSON_NAME];[EMAIL]\n'],
    ['a,cin,\n1,BK456123,\n', 'a,cin,\n1,[NATIONAL_ID],\n'],
  ])('%j', (source, expected) => {
    expect(redactDocument(source, 'csv')).toBe(expected);
  });

  test('with a quote that is not closed is taken as text', () => {
    expect(redactDocument('a,b\n1,"BK456123', 'csv')).toBe('a,b\n1,"[NATIONAL_ID]');
  });

  test('without anything to find stays as it is', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.constantFrom('a', '"b;c"', '', ' d ', '"e ""f"""'))),
        (rows) => {
          const source = rows.map((row) => row.join(';')).join('\n');
          expect(redactDocument(source, 'csv')).toBe(source);
        },
      ),
    );
  });
});

describe('a document as plain text', () => {
  const mask = (text: string): string => maskFindings(text, find(text));

  test.each([
    ['{"phone": 612345678}', '{"phone": "[PHONE]"}'],
    ['{"phones":["x", 612345678,\n  612345679\n]}', '{"phones":["x", "[PHONE]",\n  "[PHONE]"\n]}'],
    ['{"tel" :\n 612345678 , "cin":"BK456123"}', '{"tel" :\n "[PHONE]" , "cin":"[NATIONAL_ID]"}'],
    ['tel: 0612345678, merci', 'tel: [PHONE], merci'],
    ['"tel": "0612345678",', '"tel": "[PHONE]",'],
    ['{"phoneNumber" : "61234567"}', '{"phoneNumber" : "[PHONE]"}'],
    ['numeroCin=X9876', 'numeroCin=[NATIONAL_ID]'],
    ['<cin>X9876</cin>', '<cin>[NATIONAL_ID]</cin>'],
    ['{"clientName": "Zellige Bleu"}', '{"clientName": "[PERSON_NAME]"}'],
    [
      '<prenom>Zellige Bleu</prenom><nom>Zellige</nom>',
      '<prenom>[PERSON_NAME]</prenom><nom>Zellige</nom>',
    ],
    ['nom,prix\nZellige,1200', 'nom,prix\nZellige,1200'],
    ['{"fileName":"Zellige Bleu"}', '{"fileName":"Zellige Bleu"}'],
    ['{"tel":"x","name":"Zellige Bleu"}', '{"tel":"x","name":"[PERSON_NAME]"}'],
    ['{"nom":"Zellige Bleu", "cin":7}', '{"nom":"[PERSON_NAME]", "cin":7}'],
    ['{"nom":"Savon Khadija","prix":45}', '{"nom":"Savon Khadija","prix":45}'],
    ['{"nom":"Khadija Alaoui"}', '{"nom":"[PERSON_NAME]"}'],
    ['{"nomProduit":"Zellige Bleu"}', '{"nomProduit":"Zellige Bleu"}'],
    [
      'nom,prenom,ville\nZellige,Bleu,Fès\n"de l\'Arganier",Vert,Fès',
      'nom,prenom,ville\n[PERSON_NAME],[PERSON_NAME],Fès\n"[PERSON_NAME]",[PERSON_NAME],Fès',
    ],
    ["{'tel': 612345678}", '{\'tel\': "[PHONE]"}'],
    ['cin: X9876\nid: X9876', 'cin: [NATIONAL_ID]\nid: X9876'],
    ['ville,tel,cin\nFès,61234567,X9876\n', 'ville,tel,cin\nFès,[PHONE],[NATIONAL_ID]\n'],
    ['tel;ref\n61234567;61234567\n', 'tel;ref\n[PHONE];61234567\n'],
    ['"ref"\t"cin"\n"X9876"\t"X9877"', '"ref"\t"cin"\n"X9876"\t"[NATIONAL_ID]"'],
  ])('%j', (text, expected) => {
    expect(mask(text)).toBe(expected);
    const stream = redactStream();
    expect(
      text
        .split('')
        .map((unit) => stream.push(unit))
        .join('') + stream.end(),
    ).toBe(expected);
  });

  test('writes the same in a stream, however it is cut', () => {
    const source = fc
      .record({
        phone: fc.constantFrom(612345678, 7),
        list: fc.array(fc.constantFrom(1, 661234567)),
      })
      .map(({ phone, list }) => `{"phone": ${phone}, "tel": ${JSON.stringify(list)} }`);
    fc.assert(
      fc.property(source, hostileText, fc.array(fc.nat(200)), (document, tail, at) => {
        const text = document + tail;
        const stream = redactStream();
        const out = cut(text, at).map((chunk) => stream.push(chunk));
        expect(out.join('') + stream.end()).toBe(mask(text));
        JSON.parse(mask(document));
      }),
      { numRuns: 200 },
    );
  });
});

describe('tables and records as plain text', () => {
  const cell = fc.constantFrom(
    'Zellige',
    'BK456123',
    '612345678',
    '06 12 34 56 78',
    'Fès',
    '',
    '7',
  );
  const header = fc.constantFrom('nom', 'prenom', 'cin', 'tel', 'ville', 'montant', 'clientName');
  const table = fc
    .tuple(
      fc.constantFrom(',', ';', '\t', '|'),
      fc.array(header, { minLength: 1, maxLength: 5 }),
      fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 12 }),
      fc.constantFrom('', 'liste :\n\n', '\n\n'),
    )
    .map(([separator, names, rows, before]) =>
      [before + names.join(separator), ...rows.map((row) => row.join(separator))].join('\n'),
    );
  const record = fc
    .array(fc.tuple(header, cell))
    .map((pairs) => JSON.stringify([Object.fromEntries(pairs), ...pairs], undefined, 1));

  test('are the same in a stream, however it is cut', () => {
    fc.assert(
      fc.property(fc.oneof(table, record), fc.array(fc.nat(300)), (text, at) => {
        const whole = maskFindings(text, find(text));
        for (const chunks of [cut(text, at), text.split('')]) {
          const stream = redactStream();
          const out = chunks.map((chunk) => stream.push(chunk));
          expect(out.join('') + stream.end()).toBe(whole);
        }
        for (const { start, end } of find(text)) {
          expect(text.slice(start, end)).not.toMatch(/["\n,;\t|]/u);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('keep rows and columns', () => {
    fc.assert(
      fc.property(table, (text) => {
        const shape = (of: string): string => of.replaceAll(/[^,;\t|\n]/gu, '');
        expect(shape(maskFindings(text, find(text)))).toBe(shape(text));
        expect(shape(redactDocument(text, 'csv'))).toBe(shape(text));
      }),
      { numRuns: 200 },
    );
  });
});
