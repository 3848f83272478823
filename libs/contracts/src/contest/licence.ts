import { z } from 'zod';

/**
 * Free licences by their SPDX identifiers: those of code first, then those of texts, pictures and data. All of them are
 * marked as free or open in the SPDX list (spdx.org/licenses) by the FSF, the OSI or the Open Definition.
 */
export const FreeLicence = z.enum([
  'AGPL-3.0-or-later',
  'GPL-3.0-or-later',
  'GPL-2.0-or-later',
  'LGPL-3.0-or-later',
  'MPL-2.0',
  'EUPL-1.2',
  'Apache-2.0',
  'MIT',
  'BSD-3-Clause',
  'BSD-2-Clause',
  'ISC',
  'CC0-1.0',
  'CC-BY-4.0',
  'CC-BY-SA-4.0',
  'ODbL-1.0',
  'ODC-By-1.0',
  'PDDL-1.0',
  'OFL-1.1',
]);
export type FreeLicence = z.infer<typeof FreeLicence>;
