import type { Caller } from '@ceriss/service-kit';

/** The subject of a member, who acts for their own seat only; nothing for the secretary, who records what others have done on paper. */
export const onOwnBehalf = ({ subject, roles }: Caller): string | undefined =>
  roles.includes('secretary') ? undefined : subject;
