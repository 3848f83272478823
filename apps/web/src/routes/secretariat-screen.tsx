import { OwnMentions } from '../features/drafting/comments/own-mentions.tsx';
import { SecretariatPage } from '../features/secretariat/secretariat-page.tsx';
import { OwnSignatures } from '../features/sign-off/own-signatures.tsx';

/** The secretariat with the plan's signatures among what waits. */
export function SecretariatScreen() {
  return (
    <SecretariatPage
      signOffs={
        <>
          <OwnSignatures />
          <OwnMentions />
        </>
      }
    />
  );
}
