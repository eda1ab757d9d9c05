import { Select } from 'antd';
import type { Role, Shop } from '../../api/types';
import { useSession } from '../../shell/session';
import { useAddress } from './address';
import { useFinanceTexts } from './texts';

const shopsOf = (shops: readonly Shop[], roles: readonly Role[]): readonly Shop[] => shops.filter((shop) => roles.includes(shop.role));

/** Books are one shop's: that of the address, else the first where the reader has one of the roles. */
export function useShop(roles: readonly Role[]): Shop {
  const { session } = useSession();
  const asked = useAddress().get('shop');
  const fitting = shopsOf(session.shops, roles);
  return fitting.find((shop) => shop.id === asked) ?? fitting[0] ?? session.shops[0]!;
}

/** Which shop; not there for those who have one. */
export function ShopPick({ roles }: { roles: readonly Role[] }) {
  const t = useFinanceTexts();
  const { session } = useSession();
  const address = useAddress(), shop = useShop(roles);
  const choices = shopsOf(session.shops, roles);
  if (choices.length < 2) return null;
  return <Select value={shop.id} aria-label={t.shop} onChange={(id: string) => address.set({ shop: id })} options={choices.map((s) => ({ value: s.id, label: s.name }))} style={{ width: 180 }} />;
}
