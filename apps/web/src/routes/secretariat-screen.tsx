import { SecretariatPage } from '../features/secretariat/secretariat-page.tsx';

/** The secretariat with the plan's signatures among what waits. */
export function SecretariatScreen() {
  return <SecretariatPage />;
}
