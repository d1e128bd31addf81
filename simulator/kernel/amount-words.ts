/** 10,000 or 146.33. */
export function amountWords(amount: number): string {
  const [whole, decimals] = String(Number(amount.toFixed(2))).split('.') as [string, string?];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}
