import { Light } from '@ruta/contracts/follow-up/follow-up';
import { Day } from '@ruta/contracts/protocol/instant';
import { z } from 'zod';

/** The day that is shown and the light that is looked for, as they stand in the address. What does not fit is left out. */
export const FollowUpSearch = z.object({
  dia: Day.optional().catch(undefined),
  luz: Light.optional().catch(undefined),
});
export type FollowUpSearch = z.infer<typeof FollowUpSearch>;
