/**
 * Property tests draw from one fixed seed, so that a change is judged by what it changes. `HIMAYA_SEED`
 * sets another; `HIMAYA_SEED=random` draws a new one, as the long runs do. fast-check prints the seed of
 * what fails. `HIMAYA_RUNS` sets the number of runs where a property does not say its own.
 *
 * @module
 */
import fc from 'fast-check';

const asked = process.env['HIMAYA_SEED'];
if (asked !== 'random') fc.configureGlobal({ seed: Number(asked ?? 20_261_123) });

const runs = process.env['HIMAYA_RUNS'];
if (runs !== undefined) fc.configureGlobal({ ...fc.readConfigureGlobal(), numRuns: Number(runs) });
