select allowance_taken(:salon, :now)
