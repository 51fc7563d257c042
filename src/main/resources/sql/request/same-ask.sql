select {{request}}
from same_ask(:askHash, :number)
