select take_allowance(:salon, :now, :n, :allowed, :ownProof)
