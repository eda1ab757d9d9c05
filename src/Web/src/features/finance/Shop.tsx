import { Select } from 'antd';
import type { Role, Shop } from '../../api/types';
import { has, useSession } from '../../shell/session';
import { useAddress } from './address';
import { useFinanceTexts } from './texts';

const shopsOf = (shops: readonly Shop[], roles?: readonly Role[]): readonly Shop[] => (roles ? shops.filter((shop) => has(shop.roles, roles)) : shops);

/** Books, people and calendars are one shop's: that of the address, else the first where the reader has one of the roles. */
export function useShop(roles?: readonly Role[]): Shop {
  const { session } = useSession();
  const asked = useAddress().get('shop');
  const fitting = shopsOf(session.shops, roles);
  return fitting.find((shop) => shop.id === asked) ?? fitting[0] ?? session.shops[0]!;
}

/** Which shop; not there for those who have one. */
export function ShopPick({ roles }: { roles?: readonly Role[] }) {
  const address = useAddress(), shop = useShop(roles);
  return <Picker roles={roles} value={shop.id} pick={(id) => address.set({ shop: id })} />;
}

/** For lists over all shops of the reader: the one of the address, undefined for all. */
export const useShopFilter = (): string | undefined => useAddress().get('shop');

export function ShopFilter({ roles }: { roles?: readonly Role[] }) {
  const address = useAddress();
  return <Picker roles={roles} value={address.get('shop')} pick={(id) => address.set({ shop: id })} all />;
}

function Picker({ roles, value, pick, all = false }: { roles?: readonly Role[]; value?: string; pick: (id?: string) => void; all?: boolean }) {
  const t = useFinanceTexts();
  const { session } = useSession();
  const choices = shopsOf(session.shops, roles);
  if (choices.length < 2) return null;
  return <Select value={value} aria-label={t.shop} placeholder={t.allShops} allowClear={all} onChange={pick} options={choices.map((shop) => ({ value: shop.id, label: shop.name }))} style={{ width: 180 }} popupMatchSelectWidth={false} />;
}
