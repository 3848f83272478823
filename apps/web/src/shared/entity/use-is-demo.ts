import { useQuery } from '@tanstack/react-query';
import { entityQuery } from './entity.ts';

/** Whether an entity is made up, for surfaces that stand outside of its pages; false until that is known. */
export const useIsDemo = (slug: string): boolean => useQuery(entityQuery(slug)).data?.demo ?? false;
