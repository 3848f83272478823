import { Outlet } from '@tanstack/react-router';

export function EntityScope() {
  return <Outlet />;
}
