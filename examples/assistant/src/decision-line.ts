/**
 * A decision in one line, from the log: effect, rules with article and status, index, time added.
 *
 * @module
 */
import { hasCode, HimayaError } from 'himaya';

import type { Turn } from './assistant.ts';
import type { Shop } from './shop.ts';

const TENANT = 'souk';

/** What the log says of a permitted turn. */
export async function permitLine(shop: Shop, turn: Turn): Promise<string> {
  const { released, ms, addedMs } = turn;
  const took = `${ms.toFixed(0)} ms${addedMs === undefined ? '' : `, ${addedMs.toFixed(1)} of them added by the guard`}`;
  if (released === undefined) return 'nothing was asked of a model';
  const { record, explanation } = await shop.guard.audit.show(TENANT, released.index);
  const carried =
    record.type === 'intent'
      ? record.carriedOut
          .map((each) => `${each.do} ${each.category ?? ''} ×${each.count}`)
          .join(', ')
      : '';
  const sources = (explanation?.rules ?? [])
    .map(({ id, citation }) => `${id} (art. ${citation.article}, ${citation.status})`)
    .join(', ');
  const filed =
    record.type === 'intent'
      ? [record.formality, record.transfer].filter((number) => number !== null).join(', ')
      : '';
  return `permit, log #${released.index}, ${took}\nby ${sources}\n${carried === '' ? 'nothing personal found' : carried}${filed === '' ? '' : `\non file: ${filed} (INVENTED)`}`;
}

/** Runs what must be refused, and says what the log has of it. Throws where it was permitted. */
export async function refused(
  shop: Shop,
  asked: () => Promise<unknown>,
): Promise<{ readonly line: string; readonly person: string; readonly code: string }> {
  try {
    await asked();
  } catch (cause) {
    if (!(cause instanceof HimayaError)) throw cause;
    const index = shop.guard.audit.size(TENANT) - 1;
    const { record, explanation } = await shop.guard.audit.show(TENANT, index);
    if (record.type !== 'denial' && !hasCode(cause, 'CONSENT_CHANGED')) throw cause;
    const why = explanation?.officer.en ?? cause.message;
    const person = explanation?.person.fr ?? PLAIN[cause.code] ?? cause.message;
    return { line: `deny (${cause.code}), log #${index}\n${why}`, person, code: cause.code };
  }
  throw new Error('the scene expected a refusal and got a permit');
}

/** What a person reads where no rule was asked. */
const PLAIN: Readonly<Record<string, string>> = {
  MODALITY_UNREAD:
    'La photo n’a pas été envoyée : le contrôle ne sait pas encore lire une image, et ce qu’il ne lit pas ne part pas. Décrivez l’objet par écrit, ou demandez une personne.',
};
