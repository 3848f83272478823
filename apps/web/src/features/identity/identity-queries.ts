import { AdministratorList } from '@ruta/contracts/identity/administrator';
import { DemoOutbox, DemoPeople } from '@ruta/contracts/identity/demo';
import { DeviceList } from '@ruta/contracts/identity/device';
import { MailChoice } from '@ruta/contracts/identity/mail-choice';
import { MyDoings } from '@ruta/contracts/identity/personal-data';
import { RoleList } from '@ruta/contracts/identity/role-grant';
import { WaysIn } from '@ruta/contracts/identity/sign-in';
import { queryOptions } from '@tanstack/react-query';
import { http } from '../../shared/http/http.ts';

export const waysInQuery = queryOptions({
  queryKey: ['ways-in'],
  queryFn: ({ signal }) => http.get('/api/identity/ways-in', WaysIn, { signal }),
  staleTime: Infinity,
});

export const demoPeopleQuery = queryOptions({
  queryKey: ['demo-people'],
  queryFn: ({ signal }) => http.get('/api/identity/demo/people', DemoPeople, { signal }),
});

export const demoMailQuery = queryOptions({
  queryKey: ['demo-mail'],
  queryFn: ({ signal }) => http.get('/api/identity/demo/mail', DemoOutbox, { signal }),
  refetchInterval: 5_000,
});

export const devicesQuery = queryOptions({
  queryKey: ['me', 'devices'],
  queryFn: ({ signal }) => http.get('/api/identity/devices', DeviceList, { signal }),
});

export const administratorsQuery = queryOptions({
  queryKey: ['administrators'],
  queryFn: ({ signal }) => http.get('/api/identity/administrators', AdministratorList, { signal }),
});

export const lettersQuery = queryOptions({
  queryKey: ['me', 'letters'],
  queryFn: ({ signal }) => http.get('/api/identity/letters', MailChoice, { signal }),
});

export const doingsQuery = queryOptions({
  queryKey: ['me', 'doings'],
  queryFn: ({ signal }) => http.get('/api/identity/doings', MyDoings, { signal }),
});

export const rolesQuery = (slug: string) =>
  queryOptions({
    queryKey: ['roles', slug],
    queryFn: ({ signal }) => http.get(`/api/entities/${slug}/roles`, RoleList, { signal }),
  });
