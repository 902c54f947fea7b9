/**
 * Whole documents: JSON, lines of JSON, CSV, text. What says it is of a format and is not, is taken as text, never
 * left alone.
 *
 * @module
 */
import { mapCsv } from './csv-document.ts';
import { createDetector, type Detector } from './detector.ts';
import { mapJson, type TextMap } from './json-document.ts';
import { maskFindings } from './mask.ts';

/** How a document is written. `ndjson` has one JSON value on each line. */
export type DocumentFormat = 'json' | 'ndjson' | 'csv' | 'text';

/**
 * Transforms every text of a document and leaves the rest as it is written; the format still parses.
 *
 * @param map - Called for each string, key, number or cell, with the key or column it stands under and the
 *   offset of the place.
 */
export function mapDocument(source: string, format: DocumentFormat, map: TextMap): string {
  switch (format) {
    case 'json':
      return mapJson(source, map) ?? map(source, undefined, 0);
    case 'ndjson':
      return mapLines(source, map);
    case 'csv':
      return mapCsv(source, map) ?? map(source, undefined, 0);
    case 'text':
      return map(source, undefined, 0);
  }
}

function mapLines(source: string, map: TextMap): string {
  let start = 0;
  let out = '';
  for (const line of source.split(/(?<=\n)/u)) {
    const from = start;
    const text = line.trimEnd();
    const shifted: TextMap = (value, hint, offset = 0) => map(value, hint, from + offset);
    const written = text === '' ? '' : (mapJson(text, shifted) ?? shifted(text));
    out += written + line.slice(text.length);
    start += line.length;
  }
  return out;
}

/** Masks the personal data of a document. */
export function redactDocument(
  source: string,
  format: DocumentFormat,
  detector: Detector = createDetector(),
): string {
  return mapDocument(source, format, (text, hint) => maskFindings(text, detector.find(text, hint)));
}
