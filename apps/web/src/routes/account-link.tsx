import { UserMenu } from '../features/identity/user-menu.tsx';

/** Who one is, at the right end of every head. */
export function AccountLink() {
  return <UserMenu />;
}
