insert into retention_policy (salon, months, notice, saved_by, saved_at, shown, proven, next_scan_at, drawn_at, doubted_since, noticed_for)
values (:salon, :months, :notice, :savedBy, :savedAt, :shown, false, :nextScanAt, :drawnAt, :doubtedSince, null)
on conflict (salon) do update
set months = excluded.months, notice = excluded.notice, saved_by = excluded.saved_by, saved_at = excluded.saved_at,
    shown = excluded.shown, next_scan_at = excluded.next_scan_at, drawn_at = excluded.drawn_at,
    doubted_since = excluded.doubted_since, noticed_for = excluded.noticed_for
