import { useStaff } from '../api/queries';
import { useTexts } from '../i18n';
import { useSession } from '../shell/session';

/** Somebody of the shop by id: name and first letter; the reader is told apart. */
export function PersonTag({ id, shopId }: { id?: string | null; shopId: string }) {
  const { session } = useSession();
  const { data } = useStaff(shopId);
  const texts = useTexts();
  if (!id) return <span className="person nobody">{texts.nobody}</span>;
  const name = data?.find((person) => person.userId === id)?.name;
  const me = id === session.userId;
  return (
    <span className={me ? 'person me' : 'person'}>
      <span className="face" aria-hidden="true">{(name ?? '·').slice(0, 1)}</span>
      <span>{name ?? (data ? texts.unknownPerson : '')}{me && <small> {texts.me}</small>}</span>
    </span>
  );
}
