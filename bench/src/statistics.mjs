const sorted = (values) => [...values].sort((one, other) => one - other);

/** Nearest rank. */
export const quantile = (values, share) =>
  sorted(values)[Math.min(values.length - 1, Math.max(0, Math.ceil(share * values.length) - 1))];

export const median = (values) => {
  const order = sorted(values);
  const middle = order.length >> 1;
  return order.length % 2 === 1 ? order[middle] : (order[middle - 1] + order[middle]) / 2;
};

export const rounded = (value, digits = 1) => Number(value.toFixed(digits));
