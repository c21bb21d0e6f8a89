/** A choice about how the file is read, holding what was found or chosen before. */
export function ReadingSelect({
  name,
  label,
  value,
  options,
}: {
  name: string;
  label: string;
  value: string;
  options: readonly { value: string; label: string }[];
}) {
  return (
    <label className="block space-y-1">
      <span className="block font-medium text-ui">{label}</span>
      <select name={name} defaultValue={value} className="field-box">
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
