// Everybody who runs the tests tries a property with the same examples (docs/decisions/0021): what a change is judged by
// does not depend on the hour. PROPERTY_SEED tries others; npm run properties goes through many.
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 1) });
